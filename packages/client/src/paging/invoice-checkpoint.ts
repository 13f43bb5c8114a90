/**
 * A place in an iteration, to go on from later, also in another process: plain data for `JSON.stringify`, of about 10 KB at
 * most. It holds ids and the query, and no credentials. What is in it is this package's own affair.
 */
export interface InvoiceCheckpoint {
  /** Which list this is a place in; an iteration over another one refuses it. */
  readonly query: string;
  /** How many rows of the list are behind it. */
  readonly next: number;
  /** How many invoices were handed over so far. */
  readonly count: number;
  /** How many invoices the list had by its first page, and by its latest. Empty where the service did not say. */
  readonly totals: readonly number[];
  /** The ids of the latest 1,000 rows at most, the last one at the end. */
  readonly ids: readonly (number | string)[];
}
