import type { ExtraFieldListQuery, InvoiceUpdate } from '@b2b-invoices/types';
import type { CallOptions } from './call/call-options.ts';
import type { EditOptions, InvoiceChange } from './editing/edit-invoice.ts';
import type { GottenInvoice, ListedInvoices } from './invoice-bodies.ts';
import type { InvoiceResult } from './invoice-result.ts';
import type { CreatedInvoice, NewInvoice } from './operations/create-invoice.ts';
import type { FromOrderOptions, InvoicedOrder } from './operations/create-invoice-from-order.ts';
import type { DeletedInvoice } from './operations/delete-invoice.ts';
import type { PdfAddresses } from './operations/get-invoice-pdf.ts';
import type { ListedExtraFields } from './operations/list-invoice-extra-fields.ts';
import type { InvoiceQuery } from './operations/list-invoices.ts';
import type { UpdatedInvoice } from './operations/update-invoice.ts';
import type { InvoicePage } from './paging/iterate-invoice-pages.ts';
import type { InvoiceIteration } from './paging/iterate-invoices.ts';
import type { IterateOptions, IterateQuery } from './paging/iterate-options.ts';
import type { UpsertOptions } from './writes/upsert-invoice.ts';
import type { WrittenInvoice } from './writes/written-invoice.ts';

/**
 * The functions of this package as methods of one object, each without its first argument. Every method rejects with an
 * `InvoiceClientError`: an `InvoiceArgumentError` if nothing was sent, an `InvoiceConnectionError` if no answer came, an
 * `InvoiceDeadlineError` if time ran out, an `InvoiceApiError` if the answer is an error, an `InvoiceResponseError` if it
 * cannot be read, an `InvoiceConflictError` if the invoice is not what was counted on.
 */
export interface InvoiceClient {
  /** One page of the invoices of a company, or expressly of every company; see the function `listInvoices`. */
  listInvoices(query: InvoiceQuery, options?: CallOptions): Promise<InvoiceResult<ListedInvoices>>;

  /** All invoices of a list, one by one, over all its pages; see the function `iterateInvoices`. */
  iterateInvoices(query: IterateQuery, options?: IterateOptions): InvoiceIteration;

  /** The same a page at a time; see the function `iterateInvoicePages`. */
  iterateInvoicePages(
    query: IterateQuery,
    options?: IterateOptions,
  ): AsyncGenerator<InvoicePage, void, undefined>;

  /** Creates an invoice, once; see the function `createInvoice`. */
  createInvoice(body: NewInvoice, options?: CallOptions): Promise<InvoiceResult<CreatedInvoice>>;

  /** Creates an invoice, or brings the one that is there into line with it; see the function `upsertInvoice`. */
  upsertInvoice(
    body: NewInvoice,
    options: UpsertOptions,
  ): Promise<WrittenInvoice<'created' | 'updated' | 'unchanged'>>;

  /** One invoice with its extra fields, by its own id, not by the invoice number; see the function `getInvoice`. */
  getInvoice(invoiceId: number | string, options?: CallOptions): Promise<InvoiceResult<GottenInvoice>>;

  /** Changes the fields that are given, but replaces `details` whole; see the function `updateInvoice`. */
  updateInvoice(
    invoiceId: number | string,
    body: InvoiceUpdate,
    options?: CallOptions,
  ): Promise<InvoiceResult<UpdatedInvoice>>;

  /** Reads an invoice, lets you change a draft, and sends what is different; see the function `editInvoice`. */
  editInvoice(
    invoiceId: number | string,
    change: InvoiceChange,
    options?: EditOptions,
  ): Promise<WrittenInvoice<'updated' | 'unchanged'>>;

  /** Removes an invoice for good; see the function `deleteInvoice`. */
  deleteInvoice(invoiceId: number | string, options?: CallOptions): Promise<InvoiceResult<DeletedInvoice>>;

  /** Makes an invoice from an order, by B2B Edition's id of the order; see the function `createInvoiceFromOrder`. */
  createInvoiceFromOrder(
    orderId: number | string,
    options?: FromOrderOptions,
  ): Promise<InvoiceResult<InvoicedOrder>>;

  /** The addresses of an invoice's PDF, not the document; see the function `getInvoicePdf`. */
  getInvoicePdf(invoiceId: number | string, options?: CallOptions): Promise<InvoiceResult<PdfAddresses>>;

  /** One page of the store's own fields for invoices and their rules; see the function `listInvoiceExtraFields`. */
  listInvoiceExtraFields(
    query?: ExtraFieldListQuery,
    options?: CallOptions,
  ): Promise<InvoiceResult<ListedExtraFields>>;
}
