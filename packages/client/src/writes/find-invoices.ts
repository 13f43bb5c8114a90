import type { Deadline } from '../call/deadline.ts';
import { runCall } from '../call/run-call.ts';
import type { CallLimits } from '../connection/call-limits.ts';
import type { ConnectionState } from '../connection/connection-state.ts';
import type { ReadInvoice } from '../invoice-bodies.ts';
import { type InvoiceQuery, listCall } from '../operations/list-invoices.ts';

/** Within what a look-up is made; a run is one. */
export interface Within {
  state: ConnectionState;
  limits: CallLimits;
  deadline: Deadline;
}

/**
 * All invoices of a list that fit, page by page to its end. The service's own search finds more than was asked for, since it
 * matches beginnings and ends as well, so each is held against the condition here.
 */
export async function findInvoices(
  { state, limits, deadline }: Within,
  query: InvoiceQuery,
  fits: (invoice: ReadInvoice) => boolean,
): Promise<ReadInvoice[]> {
  const found = new Map<number, ReadInvoice>();
  for (let offset = 0; ; ) {
    const { data, meta } = await runCall(state, listCall({ ...query, offset, limit: 100 }), limits, deadline);
    for (const invoice of data) if (fits(invoice)) found.set(invoice.id, invoice);
    offset += data.length;
    if (data.length === 0 || offset >= (meta.pagination?.totalCount ?? Number.POSITIVE_INFINITY)) break;
  }
  return [...found.values()];
}
