// Every operation as a method of the client, with what it gives in variables of its type.
import {
  type CallOptions,
  type CreatedInvoice,
  createInvoiceClient,
  type DeletedInvoice,
  type GottenInvoice,
  type InvoiceClient,
  type InvoicedOrder,
  type InvoiceResult,
  type ListedExtraFields,
  type ListedInvoices,
  type PdfAddresses,
  type RateLimit,
  type UpdatedInvoice,
} from '@b2b-invoices/client';

const invoices: InvoiceClient = createInvoiceClient({ storeHash: 'abc123', token: 'token' });
const options: CallOptions = { signal: AbortSignal.timeout(1000), maxAttempts: 2, deadlineMs: 5000 };

export async function list(): Promise<number> {
  const page: InvoiceResult<ListedInvoices> = await invoices.listInvoices({ customerId: '4711' }, options);
  const everyone = await invoices.listInvoices({ everyCompany: true, limit: 50 });
  const limit: RateLimit | undefined = everyone.rateLimit;
  const total: number = page.meta.pagination.totalCount;
  return total + page.data.length + (limit?.resetsAfterSeconds ?? 0);
}

export async function get(): Promise<string> {
  const result: InvoiceResult<GottenInvoice> = await invoices.getInvoice(2041, options);
  const message: string = result.meta.message;
  return `${result.data.invoiceNumber} ${message} ${result.requestId ?? ''}`;
}

export async function create(): Promise<number> {
  const result: InvoiceResult<CreatedInvoice> = await invoices.createInvoice({
    invoiceNumber: 'INV-1',
    customerId: '4711',
    originalBalance: { code: 'USD', value: '349.50' },
    openBalance: { code: 'USD', value: 349.5 },
  });
  const found: true | undefined = result.isReconciled;
  return found ? 0 : result.data.id;
}

export async function update(): Promise<number> {
  const balance = { code: 'USD', value: '0.0000' };
  const result: InvoiceResult<UpdatedInvoice> = await invoices.updateInvoice('2041', {
    openBalance: balance,
  });
  return result.data.id;
}

export async function remove(): Promise<string> {
  const result: InvoiceResult<DeletedInvoice> = await invoices.deleteInvoice(2041);
  const errors: string | undefined = result.meta.errors;
  return errors ?? result.meta.message;
}

export async function invoiceOrder(): Promise<[id: number, number: string]> {
  const result: InvoiceResult<InvoicedOrder> = await invoices.createInvoiceFromOrder(90417, {
    orderNumber: '118',
  });
  return [result.data.invoiceId, result.data.invoiceNumber];
}

export async function addresses(): Promise<string | undefined> {
  const result: InvoiceResult<PdfAddresses> = await invoices.getInvoicePdf(2041);
  const hosted: string | undefined = result.data.externalPdfUrl;
  return hosted ?? result.data.url;
}

export async function configurations(): Promise<(string | undefined)[]> {
  const result: InvoiceResult<ListedExtraFields> = await invoices.listInvoiceExtraFields({
    limit: 25,
    offset: 0,
  });
  return result.data.map(({ fieldName }) => fieldName);
}
