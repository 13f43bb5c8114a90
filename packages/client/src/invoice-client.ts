import type {
  components,
  ExtraFieldListQuery,
  InvoiceCreate,
  InvoiceListQuery,
  InvoiceUpdate,
} from '@b2b-invoices/types';
import type { InvoiceResult } from './invoice-result.ts';

type Schemas = components['schemas'];

/** What can be set for a single call. */
export interface CallOptions {
  /** Ends the call when it aborts, also while the body is being read; the call rejects with the reason `aborted`. */
  signal?: AbortSignal;
}

/**
 * The eight operations. Every method sends one request, never a second one by itself, and rejects with an
 * `InvoiceClientError`: an `InvoiceArgumentError` if nothing was sent, an `InvoiceConnectionError` if no answer came, an
 * `InvoiceApiError` if the answer is an error, an `InvoiceResponseError` if it cannot be read.
 */
export interface InvoiceClient {
  /**
   * One page of invoices; without a `limit` it holds 10. A filter that is unknown, `undefined` or an empty list is refused
   * before anything is sent: the service would ignore it, and answer with the invoices of every company.
   */
  listInvoices(
    query?: InvoiceListQuery,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['InvoiceListResponse']>>;

  /**
   * Creates an invoice and gives its id. The two balances are numbers here, and strings everywhere else. By default the
   * buyer gets an e-mail. If no answer comes, look the number up before sending it again.
   */
  createInvoice(
    body: InvoiceCreate,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['InvoiceCreateResponse']>>;

  /** One invoice with its extra fields, by its own id: a whole number from 1, also as digits. Not by the invoice number. */
  getInvoice(
    invoiceId: number | string,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['InvoiceResponse']>>;

  /** Changes the fields that are given and leaves the others, but replaces `details` whole. Gives the id, not the invoice. */
  updateInvoice(
    invoiceId: number | string,
    body: InvoiceUpdate,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['InvoiceUpdateResponse']>>;

  /** Removes an invoice for good. */
  deleteInvoice(
    invoiceId: number | string,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['InvoiceDeleteResponse']>>;

  /**
   * Makes an invoice from an order, by B2B Edition's id of the order. The BigCommerce id, which invoices call
   * `orderNumber`, gives `not-found`, and so does an order of the last 25 seconds or so.
   */
  createInvoiceFromOrder(
    orderId: number | string,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['InvoiceFromOrderResponse']>>;

  /** The addresses of an invoice's PDF, not the document. How long they work is not known. */
  getInvoicePdf(
    invoiceId: number | string,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['InvoicePdfResponse']>>;

  /** One page of the store's own fields for invoices and their rules; without a `limit` it holds 10. */
  listInvoiceExtraFields(
    query?: ExtraFieldListQuery,
    options?: CallOptions,
  ): Promise<InvoiceResult<Schemas['ExtraFieldListResponse']>>;
}
