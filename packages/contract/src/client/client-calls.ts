import type { InvoiceClient } from '@b2b-invoices/client';
import type { CallInput } from '../wire/call-input.ts';
import type { AnyResult } from './compare-with-wire.ts';

type Call = (client: InvoiceClient, input: CallInput) => Promise<AnyResult>;

const idIn = (input: CallInput): string => input.path['invoiceId'] ?? '';

/**
 * Each operation through its own method of the client. The examples that are sent are checked against the
 * specification, not by the compiler, which sees them as unknown.
 */
export const clientCalls: Record<string, Call> = {
  // The examples of a list may hold invoices of any company, as a mock's do.
  listInvoices: (client, { query: { customerId, ...others } = {} }) =>
    client.listInvoices(
      customerId === undefined
        ? { ...others, everyCompany: true }
        : { ...others, customerId: String(customerId) },
    ),
  createInvoice: (client, { body }) =>
    client.createInvoice(body as Parameters<InvoiceClient['createInvoice']>[0]),
  getInvoice: (client, input) => client.getInvoice(idIn(input)),
  updateInvoice: (client, input) =>
    client.updateInvoice(idIn(input), input.body as Parameters<InvoiceClient['updateInvoice']>[1]),
  deleteInvoice: (client, input) => client.deleteInvoice(idIn(input)),
  createInvoiceFromOrder: (client, { path }) => client.createInvoiceFromOrder(path['orderId'] ?? ''),
  getInvoicePdf: (client, input) => client.getInvoicePdf(idIn(input)),
  listInvoiceExtraFields: (client, { query }) => client.listInvoiceExtraFields(query),
};
