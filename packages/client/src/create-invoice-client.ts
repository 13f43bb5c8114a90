import type { InvoiceClientOptions } from './connection/connection-options.ts';
import { InvoiceConnection } from './connection/invoice-connection.ts';
import { readConnectionOptions } from './connection/read-connection-options.ts';
import { editInvoice } from './editing/edit-invoice.ts';
import type { InvoiceClient } from './invoice-client.ts';
import { createInvoice } from './operations/create-invoice.ts';
import { createInvoiceFromOrder } from './operations/create-invoice-from-order.ts';
import { deleteInvoice } from './operations/delete-invoice.ts';
import { getInvoice } from './operations/get-invoice.ts';
import { getInvoicePdf } from './operations/get-invoice-pdf.ts';
import { listInvoiceExtraFields } from './operations/list-invoice-extra-fields.ts';
import { listInvoices } from './operations/list-invoices.ts';
import { updateInvoice } from './operations/update-invoice.ts';
import { iterateInvoicePages } from './paging/iterate-invoice-pages.ts';
import { iterateInvoices } from './paging/iterate-invoices.ts';
import { upsertInvoice } from './writes/upsert-invoice.ts';

/**
 * Makes a client for one store: all functions of this package as methods. Where the size of a bundle matters, use
 * `connectInvoices` and import single functions. It sends nothing, and keeps copies of the options, so a later change to
 * them has no effect. The client never shows its credentials and never follows a redirect.
 *
 * Throws an InvoiceArgumentError that names the option, if there is no such option or its value cannot be used.
 */
export function createInvoiceClient(options: InvoiceClientOptions): InvoiceClient {
  const connection = new InvoiceConnection(readConnectionOptions(options, 'createInvoiceClient'));
  return Object.freeze<InvoiceClient>({
    listInvoices: (query, given) => listInvoices(connection, query, given),
    iterateInvoices: (query, given) => iterateInvoices(connection, query, given),
    iterateInvoicePages: (query, given) => iterateInvoicePages(connection, query, given),
    createInvoice: (body, given) => createInvoice(connection, body, given),
    upsertInvoice: (body, given) => upsertInvoice(connection, body, given),
    getInvoice: (invoiceId, given) => getInvoice(connection, invoiceId, given),
    updateInvoice: (invoiceId, body, given) => updateInvoice(connection, invoiceId, body, given),
    editInvoice: (invoiceId, change, given) => editInvoice(connection, invoiceId, change, given),
    deleteInvoice: (invoiceId, given) => deleteInvoice(connection, invoiceId, given),
    createInvoiceFromOrder: (orderId, given) => createInvoiceFromOrder(connection, orderId, given),
    getInvoicePdf: (invoiceId, given) => getInvoicePdf(connection, invoiceId, given),
    listInvoiceExtraFields: (query, given) => listInvoiceExtraFields(connection, query, given),
  });
}
