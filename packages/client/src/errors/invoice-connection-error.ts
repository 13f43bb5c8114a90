import { InvoiceClientError } from './invoice-client-error.ts';

/**
 * No whole answer came: the connection failed, or the caller's signal ended the call. Nothing says whether a write took
 * effect. `cause` is a copy of what `fetch` threw, or of the signal's reason, so a time-out is told from other aborts by
 * `cause.name`. `status` is there when the answer broke off after its headers.
 */
export class InvoiceConnectionError extends InvoiceClientError {
  declare readonly method: string;
  declare readonly url: string;

  override get name(): string {
    return 'InvoiceConnectionError';
  }
}
