import { describeError, type ErrorDetails } from './error-details.ts';
import type { InvoiceErrorReason } from './error-reasons.ts';

/**
 * The family that every failure of this package belongs to. Only its four subclasses are thrown. Nothing in such an error
 * shows the token: text that came from outside is searched for it first, and causes are copies.
 */
export class InvoiceClientError extends Error {
  /** Why it failed, a stable code to branch on. */
  declare readonly reason: InvoiceErrorReason;
  /** The operation that failed, such as `getInvoice`, or `createInvoiceClient`. */
  declare readonly operation: string;
  /** The HTTP method in capitals; absent where no client could be made. */
  declare readonly method?: string;
  /** The address with its query; absent where no client could be made. */
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

  /** Made by this package alone. */
  constructor(details: ErrorDetails) {
    super(describeError(details), details.cause === undefined ? undefined : { cause: details.cause });
    const { summary: _summary, statusText: _statusText, cause: _cause, messages = [], ...shown } = details;
    Object.assign(this, { ...shown, messages });
  }

  override get name(): string {
    return 'InvoiceClientError';
  }
}
