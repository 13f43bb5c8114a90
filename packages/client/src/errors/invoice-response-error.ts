import { InvoiceClientError } from './invoice-client-error.ts';

/**
 * The service, or something in front of it, answered with success and a body that cannot be read: empty, not JSON such as
 * a login page, or JSON of another form. A write may have taken effect all the same.
 */
export class InvoiceResponseError extends InvoiceClientError {
  declare readonly method: string;
  declare readonly url: string;
  declare readonly status: number;
  /** The start of the body, one line of at most 200 characters; absent for an empty one. */
  declare readonly snippet?: string;

  override get name(): string {
    return 'InvoiceResponseError';
  }
}
