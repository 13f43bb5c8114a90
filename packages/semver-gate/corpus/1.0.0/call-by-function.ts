// Every operation as a function of its own, as small bundles use them.
import {
  connectInvoices,
  createInvoice,
  createInvoiceFromOrder,
  deleteInvoice,
  getInvoice,
  getInvoicePdf,
  type InvoiceConnection,
  type InvoiceHooks,
  listInvoiceExtraFields,
  listInvoices,
  type NewInvoice,
  type OutcomeEvent,
  observeCalls,
  updateInvoice,
  type WriteEvent,
} from '@b2b-invoices/client';
import type { InvoiceUpdate } from '@b2b-invoices/types';

const ledger: WriteEvent[] = [];
const slow: OutcomeEvent[] = [];
const hooks: InvoiceHooks = {
  onWrite: (event) => ledger.push(event),
  onOutcome: (event) => event.durationMs > 1000 && slow.push(event),
  onWait: ({ cause, ms }) => cause === 'pacing' && ms,
  onAttempt: ({ attempt, status }) => attempt + (status ?? 0),
};
const connection: InvoiceConnection = connectInvoices({
  authToken: 'token',
  baseUrl: 'https://example.com/ip',
  fetch: (request) => fetch(request),
  maxAttempts: 3,
  attemptTimeoutMs: 10_000,
  deadlineMs: 60_000,
  backOffMs: 500,
  requestsPerMinute: 100,
  maxConcurrency: 4,
  observer: observeCalls(hooks),
});

export async function everything(body: NewInvoice, change: InvoiceUpdate): Promise<number[]> {
  const listed = await listInvoices(connection, { customerId: '4711', status: 0 });
  const created = await createInvoice(connection, body, { deadlineMs: 10_000 });
  const read = await getInvoice(connection, created.data.id);
  const updated = await updateInvoice(connection, read.data.id, change);
  const removed = await deleteInvoice(connection, updated.data.id);
  const made = await createInvoiceFromOrder(connection, 90417);
  const pdf = await getInvoicePdf(connection, made.data.invoiceId);
  const fields = await listInvoiceExtraFields(connection);
  return [listed.data.length, removed.data.id, pdf.status, fields.meta.pagination.limit];
}
