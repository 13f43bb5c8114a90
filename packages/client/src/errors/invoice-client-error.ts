import { defined } from '../call/defined.ts';
import type { Applied } from './applied.ts';
import { describeError, type ErrorDetails } from './error-details.ts';
import type { InvoiceErrorReason } from './error-reasons.ts';

/**
 * The family that every failure of this package belongs to. Only its subclasses are thrown. Nothing in such an error shows
 * the token: text that came from outside is searched for it first, and causes are copies.
 */
export class InvoiceClientError extends Error {
  /** Why it failed, a stable code to branch on. */
  declare readonly reason: InvoiceErrorReason;
  /** The operation that failed, such as `getInvoice`, or `connectInvoices`. */
  declare readonly operation: string;
  /** The HTTP method in capitals; absent where no single request is meant, as in `connectInvoices` or a conflict of an edit. */
  declare readonly method?: string;
  /** The address with its query; absent where the method is. */
  declare readonly url?: string;
  /** The HTTP status; absent where no answer came. */
  declare readonly status?: number;
  /** The `code` in the body, usually equal to the status; absent where the body has none. */
  declare readonly code?: number;
  /** What the service said, one entry a message; messages about a field begin with its name. Empty where it said nothing. */
  declare readonly messages: readonly string[];
  /** What the service said about single fields, by the path of the field; absent in the other error shapes. */
  declare readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** The vendor's id of the request, to be quoted when asking for support. */
  declare readonly requestId?: string;
  /** The vendor's id of the chain of calls behind the request. */
  declare readonly traceId?: string;
  /** Whether a write took effect, by all its attempts together; absent for operations that only read. */
  declare readonly applied?: Applied;
  /** How many times it was sent, 0 if never; absent where the method is. */
  declare readonly attempts?: number;

  /** Made by this package alone. */
  constructor(details: ErrorDetails) {
    const { summary: _summary, statusText: _statusText, cause, ...shown } = details;
    super(describeError(details), cause === undefined ? undefined : { cause });
    Object.assign(this, defined({ messages: [], ...shown }));
  }

  override get name(): string {
    return 'InvoiceClientError';
  }
}
