import type { InvoiceClient } from '@b2b-invoices/client';
import vendorBodies from '@b2b-invoices/spec/evidence/vendor-bodies.json' with { type: 'json' };
import type { InvoiceCreate, InvoiceUpdate } from '@b2b-invoices/types';
import type { DemoCall } from './send-calls.ts';

function requestsOf(operationId: string): { title: string; body: unknown }[] {
  return vendorBodies
    .filter((each) => each.operationId === operationId && each.of === 'request')
    .map(({ title, body, complete }) => ({
      title: complete ? title : `${title} (cut off there, completed)`,
      body,
    }));
}

/** A call of which the line has nothing to add. */
function plain(
  operationId: string,
  title: string,
  call: (client: InvoiceClient) => Promise<unknown>,
): DemoCall {
  return { operationId, title, call: (client) => call(client).then(() => undefined) };
}

/** The eight operations, with the request bodies of the vendor's page where there are some. */
export const vendorCalls: DemoCall[] = [
  // The vendor's JSON is unknown to the compiler; the contract judges it on the wire.
  ...requestsOf('createInvoice').map(({ title, body }) =>
    plain('createInvoice', title, (client) => client.createInvoice(body as InvoiceCreate)),
  ),
  plain('listInvoices', 'The open invoices of one company, newest first', (client) =>
    client.listInvoices({ customerId: '4711', status: 0, sortBy: 'createdAt', orderBy: 'DESC' }),
  ),
  plain('getInvoice', 'Invoice 33', (client) => client.getInvoice(33)),
  ...requestsOf('updateInvoice').map(({ title, body }) =>
    plain('updateInvoice', title, (client) => client.updateInvoice(33, body as InvoiceUpdate)),
  ),
  plain('getInvoicePdf', 'The PDF of invoice 33', (client) => client.getInvoicePdf(33)),
  plain('createInvoiceFromOrder', 'An invoice from order 36', (client) => client.createInvoiceFromOrder(36)),
  plain('listInvoiceExtraFields', "The store's extra fields", (client) =>
    client.listInvoiceExtraFields({ offset: 0, limit: 10 }),
  ),
  plain('deleteInvoice', 'Invoice 12', (client) => client.deleteInvoice(12)),
];
