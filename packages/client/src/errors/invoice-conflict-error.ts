import { InvoiceClientError } from './invoice-client-error.ts';

/**
 * The invoice at the service is not what the call counted on: somebody else changed it during an edit, its number belongs
 * to another invoice, or several invoices bear the same external id. Nothing was overwritten.
 */
export class InvoiceConflictError extends InvoiceClientError {
  /** The invoice that is in the way; absent where there are several. */
  declare readonly invoiceId?: number | string;
  /** The fields that differ, as JSON pointers; absent where that is not the matter. */
  declare readonly pointers?: readonly string[];

  override get name(): string {
    return 'InvoiceConflictError';
  }
}
