import type { RateLimit } from '../call/rate-limit.ts';
import { InvoiceClientError } from './invoice-client-error.ts';

/**
 * The service answered, and its answer is an error: a status outside 200 to 299, or a body whose `code` is 400 or more
 * under any status. A redirect is such an error too, since none is followed.
 */
export class InvoiceApiError extends InvoiceClientError {
  declare readonly method: string;
  declare readonly url: string;
  /** The HTTP status; 0 for a redirect in a browser, which hides it. */
  declare readonly status: number;
  /** The start of a body in none of the service's error shapes, one line of at most 200 characters. */
  declare readonly snippet?: string;
  /** The rate limit as the answer states it. */
  declare readonly rateLimit?: RateLimit;

  override get name(): string {
    return 'InvoiceApiError';
  }
}
