// All of this must compile, with every compiler.
import {
  type Applied,
  type AuthTokenOptions,
  type CallOptions,
  connectInvoices,
  createInvoice,
  createInvoiceClient,
  createInvoiceFromOrder,
  deleteInvoice,
  getInvoice,
  getInvoicePdf,
  InvoiceApiError,
  type InvoiceClient,
  type InvoiceClientOptions,
  InvoiceConflictError,
  type InvoiceConnection,
  InvoiceDeadlineError,
  type InvoiceErrorReason,
  type InvoiceFetch,
  type InvoiceHooks,
  type InvoiceQuery,
  type InvoiceResult,
  isInvoiceError,
  listInvoiceExtraFields,
  listInvoices,
  type NewInvoice,
  observeCalls,
  type RateLimit,
  type ReadInvoice,
  type StoreTokenOptions,
  updateInvoice,
} from '@b2b-invoices/client';
import { createDriftCheck } from '@b2b-invoices/client/drift';
import type { InvoiceCreate, InvoiceUpdate } from '@b2b-invoices/types';

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
export const query: InvoiceQuery = {
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

/** The same with balances in text, so that no amount is ever a float. */
export const exactInvoice: NewInvoice = {
  ...newInvoice,
  originalBalance: { code: 'USD', value: '99999999999.9999' },
  openBalance: { code: 'USD', value: '99.50' },
};

/** An update with details. */
export const change: InvoiceUpdate = {
  openBalance: { code: 'USD', value: '0.0000' },
  externalPdfUrl: '',
  createdAt: 1767225600,
  details: { header: { billingAddress: { ...address, customFields: 'none' }, shippingAddresses: [address] } },
};

const ledger: unknown[] = [];
const hooks: InvoiceHooks = {
  onAttempt: ({ attempt, status, reason }) => ledger.push(attempt, status ?? 0, reason ?? 'success'),
  onWait: ({ cause, ms }) => ledger.push(cause, ms ?? 0),
  onOutcome: async ({ attempts, waits }) => ledger.push(attempts.length + waits.length),
  onWrite: ({ key, bodySha256, outcome, applied }) => ledger.push(key, bodySha256, outcome, applied),
};

/** A connection with everything that can be set. */
export const connection: InvoiceConnection = connectInvoices({
  ...current,
  baseUrl: 'https://example.com/ip',
  fetch: ownFetch,
  attemptTimeoutMs: 10_000,
  deadlineMs: 60_000,
  maxAttempts: 3,
  backOffMs: 500,
  requestsPerMinute: Number.POSITIVE_INFINITY,
  maxConcurrency: 4,
  observer: observeCalls(hooks),
  checkAnswer: createDriftCheck({
    onDrift: ({ pointer, expected, got }) => ledger.push(pointer, expected, got),
  }),
});

/** Every operation as a function. */
export async function functions(options: CallOptions): Promise<unknown[]> {
  return [
    await listInvoices(connection, query, options),
    await createInvoice(connection, exactInvoice, { deadlineMs: 10_000 }),
    await getInvoice(connection, 2041, { maxAttempts: 1 }),
    await updateInvoice(connection, '2041', change, { attemptTimeoutMs: 5000, backOffMs: 100 }),
    await deleteInvoice(connection, 2041),
    await createInvoiceFromOrder(connection, 90417, { orderNumber: '118', ...options }),
    await getInvoicePdf(connection, 2041),
    await listInvoiceExtraFields(connection),
  ];
}

/** Every operation, with and without options. */
export async function calls(invoices: InvoiceClient, options: CallOptions): Promise<(number | string)[]> {
  const { signal } = new AbortController();
  const page: InvoiceResult<{ code: number; data: ReadInvoice[]; meta: object }> =
    await invoices.listInvoices(query);
  const { meta, rateLimit } = await invoices.listInvoices({ everyCompany: true });
  const created = await invoices.createInvoice(newInvoice, { signal });
  const read = await invoices.getInvoice(created.data.id, { signal: AbortSignal.timeout(1000) });
  const updated = await invoices.updateInvoice('2041', change, options);
  const removed = await invoices.deleteInvoice(2041, {});
  const made = await invoices.createInvoiceFromOrder(90417, options);
  const pdf = await invoices.getInvoicePdf(2041);
  const configurations = await invoices.listInvoiceExtraFields({ limit: 25, offset: 0 }, options);
  const limit: RateLimit | undefined = rateLimit;
  return [
    page.data[0]?.openBalance.value.slice(0, -2) ?? '',
    created.isReconciled ? 1 : 0,
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
  if (error instanceof InvoiceDeadlineError) return `${error.neededMs ?? 0} ${error.leftMs + 1}`;
  if (error instanceof InvoiceConflictError)
    return `${error.invoiceId ?? ''} ${(error.pointers ?? []).join()}`;
  if (!isInvoiceError(error)) return 'another error';
  const applied: Applied | undefined = error.applied;
  if (applied === 'maybe') return `look before you send it again, after ${error.attempts ?? 0} attempts`;
  const reason: InvoiceErrorReason = error.reason;
  return reason + error.messages.join() + (error.code ?? '');
}
