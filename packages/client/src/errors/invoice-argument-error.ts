import { InvoiceClientError } from './invoice-client-error.ts';

/**
 * Nothing was sent, because an argument cannot be used: credentials, a base URL, an id, a query or a body. Thrown by
 * `createInvoiceClient`; calls reject with it.
 */
export class InvoiceArgumentError extends InvoiceClientError {
  override get name(): string {
    return 'InvoiceArgumentError';
  }
}
