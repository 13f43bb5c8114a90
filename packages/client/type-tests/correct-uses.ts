// All of this must compile, with both compilers.
import {
  type AuthTokenOptions,
  type CallOptions,
  createInvoiceClient,
  InvoiceApiError,
  type InvoiceClient,
  type InvoiceClientOptions,
  type InvoiceErrorReason,
  type InvoiceFetch,
  type InvoiceResult,
  isInvoiceError,
  type RateLimit,
  type StoreTokenOptions,
} from '@b2b-invoices/client';
import type { Invoice, InvoiceCreate, InvoiceListQuery, InvoiceUpdate } from '@b2b-invoices/types';

declare const token: string;

const current: StoreTokenOptions = { storeHash: 'abc123', token };
const older: AuthTokenOptions = { authToken: token, baseUrl: 'https://example.com/ip/' };
const ownFetch: InvoiceFetch = (request) => fetch(request);
const server = {
  fetch: (request: Request, env?: object): Response => new Response(request.url + typeof env),
};

/** Every way of making a client. */
export function clients(either: InvoiceClientOptions): InvoiceClient[] {
  return [
    createInvoiceClient(current),
    createInvoiceClient(older),
    createInvoiceClient(either),
    createInvoiceClient({ ...current, fetch: ownFetch }),
    createInvoiceClient({ ...current, fetch: globalThis.fetch }),
    createInvoiceClient({ ...current, fetch: server.fetch }),
  ];
}

/** A query with every filter. */
export const query: InvoiceListQuery = {
  offset: 0,
  limit: 50,
  orderBy: 'DESC',
  sortBy: 'dueDate',
  searchBy: 'purchaseOrderNumber',
  q: 'PO-7',
  customerName: 'Harbor Tool Supply',
  customerId: '4711',
  status: 0,
  beginDateAt: '1767225600',
  endDateAt: '1798761599',
  'externalId[]': ['ERP-1', 2],
  isIncludeExtraFields: '1',
  channelIds: [1, 664179],
};

const price = { code: 'USD', value: '10.0000' };
const address = {
  city: 'Austin',
  state: 'Texas',
  country: 'United States',
  street1: '1 Main Street',
  street2: 'Floor 2',
  zipCode: '78701',
  lastName: 'Doe',
  firstName: 'Jo',
};

/** A create with details. */
export const newInvoice: InvoiceCreate = {
  invoiceNumber: 'INV-1',
  customerId: '4711',
  originalBalance: { code: 'USD', value: 100 },
  openBalance: { code: 'USD', value: 99.5 },
  status: 1,
  orderNumber: '118',
  issuedAt: 1767225600,
  channelId: 1,
  details: {
    header: { costLines: [{ amount: price, description: 'Subtotal' }], billingAddress: address },
    details: { lineItems: [{ sku: 'A', quantity: '1', unitPrice: price, unitDiscount: price }] },
  },
  extraFields: [{ fieldName: 'Region', fieldValue: 'West' }],
};

/** An update with details. */
export const change: InvoiceUpdate = {
  openBalance: { code: 'USD', value: '0.0000' },
  externalPdfUrl: '',
  createdAt: 1767225600,
  details: { header: { billingAddress: { ...address, customFields: 'none' }, shippingAddresses: [address] } },
};

/** Every operation, with and without options. */
export async function calls(invoices: InvoiceClient, options: CallOptions): Promise<(number | string)[]> {
  const { signal } = new AbortController();
  const page: InvoiceResult<{ code: number; data: Invoice[]; meta: object }> =
    await invoices.listInvoices(query);
  const { meta, rateLimit } = await invoices.listInvoices();
  const created = await invoices.createInvoice(newInvoice, { signal });
  const read = await invoices.getInvoice(created.data.id, { signal: AbortSignal.timeout(1000) });
  const updated = await invoices.updateInvoice('2041', change, options);
  const removed = await invoices.deleteInvoice(2041, {});
  const made = await invoices.createInvoiceFromOrder(90417, options);
  const pdf = await invoices.getInvoicePdf(2041);
  const configurations = await invoices.listInvoiceExtraFields({ limit: 25, offset: 0 }, options);
  const limit: RateLimit | undefined = rateLimit;
  return [
    page.data[0]?.openBalance.value ?? 0,
    meta.pagination.totalCount,
    read.data.customerId,
    read.data.details?.details?.lineItems?.[0]?.quantity ?? 0,
    read.requestId ?? '',
    updated.data.id,
    removed.meta.message,
    made.data.invoiceNumber,
    pdf.data.url ?? '',
    configurations.data[0]?.fieldName ?? '',
    limit?.resetsAfterSeconds ?? 0,
  ];
}

/** Every way of telling errors apart. */
export function explain(error: unknown): string {
  if (isInvoiceError(error, 'unprocessable')) return Object.keys(error.fields ?? {}).join();
  if (error instanceof InvoiceApiError) return `${error.status + 1} ${error.url.length}`;
  if (!isInvoiceError(error)) return 'another error';
  const reason: InvoiceErrorReason = error.reason;
  return reason + error.messages.join() + (error.code ?? '');
}
