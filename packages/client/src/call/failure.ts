import type { ErrorDetails } from '../errors/error-details.ts';
import type { InvoiceClientError } from '../errors/invoice-client-error.ts';

/** The class of an error. */
export type ErrorKind = new (details: ErrorDetails) => InvoiceClientError;

/** What is known of a failure beyond what its error tells. */
export interface FailureContext {
  /** How long the answer asks to wait. */
  retryAfterMs?: number | undefined;
  /** When the service answered, by its own clock. */
  date?: string | null;
  /** What `fetch` threw, if it did. */
  thrown?: unknown;
  /** Nothing was sent. */
  isUnsent?: boolean;
}

/**
 * An attempt that failed: what its error is going to be made of, once it is known how many attempts there were and whether
 * one of them took effect.
 */
export class Failure {
  readonly Kind: ErrorKind;
  readonly details: ErrorDetails;
  readonly context: FailureContext;

  constructor(Kind: ErrorKind, details: ErrorDetails, context: FailureContext = {}) {
    this.Kind = Kind;
    this.details = details;
    this.context = context;
  }
}
