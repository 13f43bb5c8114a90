import type { RateLimit } from './call/rate-limit.ts';

/** The body of a success, as the specification has it: a code, the data and what the service says about it. */
export interface Envelope {
  code: number;
  data: unknown;
  meta: unknown;
}

/** What a call resolves to. It holds neither the request nor the response, so it can be logged. */
export interface InvoiceResult<Body extends Envelope> {
  /**
   * What was asked for, as the service sent it. One thing is changed: were the token in it, and at least 8 characters long,
   * `[redacted]` would stand in its place.
   */
  data: Body['data'];
  /** What the service says about it; for a list the place of this page in the whole. */
  meta: Body['meta'];
  /** The HTTP status, 200 to 299. */
  status: number;
  /** The vendor's id of the request, to be quoted when asking for support. */
  requestId?: string;
  /** The vendor's id of the chain of calls behind the request. */
  traceId?: string;
  /** The rate limit as the answer states it. */
  rateLimit?: RateLimit;
  /**
   * True where the answer of a write was lost, and a look at the service showed that it took effect: `data` and `meta` are
   * then put together from what was found. Absent otherwise.
   */
  isReconciled?: true;
}
