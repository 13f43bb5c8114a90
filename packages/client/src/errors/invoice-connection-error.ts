import { InvoiceClientError } from './invoice-client-error.ts';

/**
 * No whole answer came: the connection failed, the time limit of an attempt passed (`timed-out`), or the caller's signal
 * ended the call (`aborted`). `cause` is a copy of what `fetch` threw, or of the signal's reason. `status` is there when the
 * answer broke off after its headers.
 */
export class InvoiceConnectionError extends InvoiceClientError {
  declare readonly method: string;
  declare readonly url: string;

  override get name(): string {
    return 'InvoiceConnectionError';
  }
}
