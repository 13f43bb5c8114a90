import type { InvoiceErrorReason } from './error-reasons.ts';
import { InvoiceClientError } from './invoice-client-error.ts';

/** Whether something caught is an error of this package and, where a reason is given, has that reason. Never throws. */
export function isInvoiceError<Reason extends InvoiceErrorReason = InvoiceErrorReason>(
  error: unknown,
  reason?: Reason,
): error is InvoiceClientError & { readonly reason: Reason } {
  return error instanceof InvoiceClientError && (reason === undefined || error.reason === reason);
}
