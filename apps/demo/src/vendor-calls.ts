import type { InvoiceClient } from '@b2b-invoices/client';
import vendorBodies from '@b2b-invoices/spec/evidence/vendor-bodies.json' with { type: 'json' };
import type { InvoiceCreate, InvoiceUpdate } from '@b2b-invoices/types';

/** A call as the vendor's page shows it. */
export interface VendorCall {
  operationId: string;
  /** The vendor's title of the body, or what is asked for. */
  title: string;
  call(client: InvoiceClient): Promise<unknown>;
}

function requestsOf(operationId: string): { title: string; body: unknown }[] {
  return vendorBodies
    .filter((each) => each.operationId === operationId && each.of === 'request')
    .map(({ title, body, complete }) => ({
      title: complete ? title : `${title} (cut off there, completed)`,
      body,
    }));
}

/** The eight operations, with the request bodies of the vendor's page where there are some. */
export const vendorCalls: VendorCall[] = [
  ...requestsOf('createInvoice').map(({ title, body }) => ({
    operationId: 'createInvoice',
    title,
    // The vendor's JSON is unknown to the compiler; the contract judges it on the wire.
    call: (client: InvoiceClient) => client.createInvoice(body as InvoiceCreate),
  })),
  {
    operationId: 'listInvoices',
    title: 'The open invoices of one company, newest first',
    call: (client) =>
      client.listInvoices({ customerId: '3', status: 0, sortBy: 'createdAt', orderBy: 'DESC' }),
  },
  { operationId: 'getInvoice', title: 'Invoice 33', call: (client) => client.getInvoice(33) },
  ...requestsOf('updateInvoice').map(({ title, body }) => ({
    operationId: 'updateInvoice',
    title,
    call: (client: InvoiceClient) => client.updateInvoice(33, body as InvoiceUpdate),
  })),
  {
    operationId: 'getInvoicePdf',
    title: 'The PDF of invoice 33',
    call: (client) => client.getInvoicePdf(33),
  },
  {
    operationId: 'createInvoiceFromOrder',
    title: 'An invoice from order 36',
    call: (client) => client.createInvoiceFromOrder(36),
  },
  {
    operationId: 'listInvoiceExtraFields',
    title: "The store's extra fields",
    call: (client) => client.listInvoiceExtraFields({ offset: 0, limit: 10 }),
  },
  { operationId: 'deleteInvoice', title: 'Invoice 12', call: (client) => client.deleteInvoice(12) },
];
