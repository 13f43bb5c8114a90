// Every operation of the client as it was in 0.1.0, with what it gives in variables of its type.
import {
  type CallOptions,
  createInvoiceClient,
  type InvoiceClient,
  type InvoiceClientOptions,
  type InvoiceFetch,
  type InvoiceResult,
  type RateLimit,
} from '@b2b-invoices/client';
import type { components, InvoiceCreate, InvoiceUpdate } from '@b2b-invoices/types';

const ownFetch: InvoiceFetch = (request) => fetch(request);
const settings: InvoiceClientOptions = { storeHash: 'abc123', token: 'token', fetch: ownFetch };
const invoices: InvoiceClient = createInvoiceClient(settings);
const older = createInvoiceClient({ authToken: 'token', baseUrl: 'https://example.com/ip/' });
const options: CallOptions = { signal: AbortSignal.timeout(1000) };

export async function firstPage(): Promise<number> {
  const { data, meta, rateLimit } = await invoices.listInvoices();
  const limit: RateLimit | undefined = rateLimit;
  return data.length + meta.pagination.totalCount + (limit?.resetsAfterSeconds ?? 0);
}

export async function listOpen(): Promise<number> {
  const { data } = await invoices.listInvoices({ status: 0, limit: 50 }, options);
  return data.length;
}

export async function listOneCompany(): Promise<string[]> {
  const { data } = await older.listInvoices({ customerId: '4711', sortBy: 'dueDate', orderBy: 'DESC' });
  return data.map(({ invoiceNumber }) => invoiceNumber);
}

export async function create(body: InvoiceCreate): Promise<number> {
  const result: InvoiceResult<components['schemas']['InvoiceCreateResponse']> =
    await invoices.createInvoice(body);
  return result.data.id;
}

export async function get(): Promise<[value: string | number, code: string]> {
  const result: InvoiceResult<components['schemas']['InvoiceResponse']> = await invoices.getInvoice(
    2041,
    options,
  );
  const { openBalance } = result.data;
  return [openBalance.value, openBalance.code];
}

export async function update(body: InvoiceUpdate): Promise<number> {
  return (await invoices.updateInvoice('2041', body)).data.id;
}

export async function remove(): Promise<string> {
  const { meta, requestId } = await invoices.deleteInvoice(2041, options);
  return `${meta.message} ${requestId ?? ''}`;
}

export async function invoiceOrder(): Promise<string> {
  return (await invoices.createInvoiceFromOrder(90417)).data.invoiceNumber;
}

export async function pdf(): Promise<string | undefined> {
  const { data } = await invoices.getInvoicePdf(2041);
  return data.externalPdfUrl ?? data.url;
}

export async function configurations(): Promise<(string | undefined)[]> {
  const { data } = await invoices.listInvoiceExtraFields({ limit: 25, offset: 0 });
  return data.map(({ fieldName }) => fieldName);
}
