import type { Envelope, InvoiceResult } from '../invoice-result.ts';
import type { Operation } from '../operations/operation.ts';
import type { Failure } from './failure.ts';
import type { Run } from './run-call.ts';

/** One call: which operation, what is wrong with its arguments if anything is, and what is sent. */
export interface Call<Body extends Envelope> {
  operation: Operation;
  problem?: string | undefined;
  /** The id for the braces of the path. */
  id?: number | string;
  /** Makes the query as it is sent, without a question mark. What it throws is an argument that cannot be used. */
  query?(): string;
  /** Makes the body as it is sent. What it throws is an argument that cannot be used. */
  body?(): string;
  /** Brings the data into its final form, in place. Gives what is wrong with data that must not be given out. */
  accept?(data: Body['data']): Pick<Failure['details'], 'reason' | 'summary'> | undefined;
  write?: Write<Body>;
}

/** What a write adds to a call. It is made for one call, and remembers its attempts. */
export interface Write<Body extends Envelope> {
  /** What it is known by in a ledger. */
  key: Readonly<Record<string, string>>;
  /**
   * What follows on a failed attempt: nothing for another one, after the wait that goes before it, or the end of the call.
   * Reads have a rule of their own.
   */
  next(failure: Failure, run: Run<Body>): Promise<InvoiceResult<Body> | Failure | undefined>;
}
