import type { InvoiceConnection } from '../connection/invoice-connection.ts';
import type { ReadInvoice } from '../invoice-bodies.ts';
import type { InvoiceCheckpoint } from './invoice-checkpoint.ts';
import type { IterateOptions, IterateQuery } from './iterate-options.ts';
import { listToWalk } from './list-to-walk.ts';
import { checkpointOf } from './place.ts';
import { walkList } from './walk-list.ts';

/** The invoices of a list, one by one. Iterating again after a `break` goes on where it stopped. */
export interface InvoiceIteration extends AsyncIterable<ReadInvoice> {
  /**
   * The place behind the invoice that was handed over last. Keep it when you are done with that invoice: an iteration from
   * there does not give it again.
   */
  readonly checkpoint: InvoiceCheckpoint;
}

/**
 * Iterates over all invoices of a list, page by page as they are needed; see `IterateQuery` for the order. Offset paging
 * loses and repeats rows while others create and delete; here each page is asked for one row early, so that this is noticed
 * and mended, and told to `onFinding`. It remembers the latest 1,000 ids and one page. Nothing is sent before the first
 * invoice is asked for; then it rejects as `listInvoices` does.
 */
export function iterateInvoices(
  connection: InvoiceConnection,
  query: IterateQuery,
  options: IterateOptions = {},
): InvoiceIteration {
  const list = listToWalk(query, options.checkpoint);
  return {
    get checkpoint() {
      return checkpointOf(list.place);
    },
    async *[Symbol.asyncIterator]() {
      const rows = walkList(connection, list, options, (finding) => options.onFinding?.(finding));
      for await (const row of rows) if (row !== undefined) yield row;
    },
  };
}
