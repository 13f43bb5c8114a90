/** Answers a request of the invoice API. */
export type Answers = (request: Request) => Promise<Response>;

/** What a fault is about. */
export type FaultArea =
  | 'status'
  | 'shape'
  | 'header'
  | 'authentication'
  | 'validation'
  | 'protocol'
  | 'persistence'
  | 'money'
  | 'filters'
  | 'sorting'
  | 'search'
  | 'paging'
  | 'uniqueness'
  | 'status transitions'
  | 'partial update'
  | 'extra fields'
  | 'dates'
  | 'PDF'
  | 'stores'
  | 'concurrency'
  | 'deletion'
  | 'orders';

/** A small mistake that a server could have, as a patch around a correct one. */
export interface SeededFault {
  /** In kebab-case, unique in the catalogue. */
  name: string;
  /** `contract` where a single exchange shows it, `state` where one needs to know what was written before. */
  kind: 'contract' | 'state';
  area: FaultArea;
  /** The rule that it breaks, as a sentence. */
  rule: string;
  /**
   * Gives the server with the mistake. Called once for each fresh server; what it must remember it keeps in its closure.
   * @param next the correct server
   */
  seed(next: Answers): Answers;
}
