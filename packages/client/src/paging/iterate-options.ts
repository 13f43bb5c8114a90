import type { CallOptions } from '../call/call-options.ts';
import type { EveryCompanyQuery, OneCompanyQuery } from '../operations/list-invoices.ts';
import type { InvoiceCheckpoint } from './invoice-checkpoint.ts';
import type { InvoiceFinding } from './invoice-finding.ts';

/**
 * Which invoices to iterate over: a query of listInvoices, with `limit` for the size of a page, 2 to 250, by default 100.
 * Without `sortBy` and `orderBy` the list is sorted by `createdAt` and `ASC`: what is created meanwhile then comes at the
 * end, and moves nothing. A field that changes meanwhile, such as `updatedAt`, makes rows jump, and the iteration can only
 * report what it notices of that.
 */
export type IterateQuery = (Omit<OneCompanyQuery, 'offset'> | Omit<EveryCompanyQuery, 'offset'>) & {
  offset?: never;
};

/** What can be set for an iteration. */
export interface IterateOptions extends CallOptions {
  /**
   * The longest that all pages may take together, in milliseconds, with all attempts and waits; the time that the caller
   * takes for what is handed over does not count. By default the connection's, 300 000.
   */
  deadlineMs?: number;
  /** Where to go on: a checkpoint of an iteration over the same query, whatever its `limit`. By default the beginning. */
  checkpoint?: InvoiceCheckpoint;
  /** Is told of repeats, gaps, shifts and changed totals as they are noticed. What it throws ends the iteration. */
  onFinding?: (finding: InvoiceFinding) => void;
}
