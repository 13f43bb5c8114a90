import { InvoiceClientError } from './invoice-client-error.ts';

/**
 * The deadline of the call passed, or leaves less time than the service or the rate limit asks to wait; then it fails at
 * once instead of waiting in vain. `status` and
 * `requestId` are those of the last attempt, if there was one, and `cause` is its error.
 */
export class InvoiceDeadlineError extends InvoiceClientError {
  declare readonly method: string;
  declare readonly url: string;
  /** How long was to be waited, or how long the attempt took that was cut off, in milliseconds. */
  declare readonly neededMs: number;
  /** How much of the deadline was left, in milliseconds. */
  declare readonly leftMs: number;

  override get name(): string {
    return 'InvoiceDeadlineError';
  }
}
