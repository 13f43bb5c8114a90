// What a nightly job does with each kind of failure.
import {
  type Applied,
  InvoiceApiError,
  InvoiceArgumentError,
  type InvoiceClientError,
  InvoiceConflictError,
  InvoiceConnectionError,
  InvoiceDeadlineError,
  InvoiceDriftError,
  type InvoiceErrorReason,
  InvoiceResponseError,
  isInvoiceError,
} from '@b2b-invoices/client';
import type { ErrorBody } from '@b2b-invoices/types';

function report(error: InvoiceClientError): string {
  const reason: InvoiceErrorReason = error.reason;
  const applied: Applied | undefined = error.applied;
  const where: (string | undefined)[] = [
    error.operation,
    error.method,
    error.url,
    error.requestId,
    error.traceId,
  ];
  const numbers: (number | undefined)[] = [error.status, error.code, error.attempts];
  return [reason, applied, ...where, ...numbers, ...error.messages].join(' ');
}

export function explain(error: unknown): string {
  if (!isInvoiceError(error)) throw error;
  if (isInvoiceError(error, 'unprocessable')) {
    const fields: Readonly<Record<string, readonly string[]>> = error.fields ?? {};
    return Object.entries(fields)
      .map(([field, messages]) => `${field}: ${messages.join(' ')}`)
      .join('\n');
  }
  if (error instanceof InvoiceApiError)
    return `${error.status + 0} ${error.rateLimit?.resetsAfterSeconds ?? ''}`;
  if (error instanceof InvoiceConflictError)
    return `${error.invoiceId ?? ''} ${(error.pointers ?? []).join()}`;
  if (error instanceof InvoiceDeadlineError) return `${error.neededMs ?? 0} of ${error.leftMs}`;
  if (error instanceof InvoiceConnectionError) return `no answer from ${error.url}`;
  if (error instanceof InvoiceDriftError || error instanceof InvoiceResponseError) return report(error);
  if (error instanceof InvoiceArgumentError) return error.message;
  return report(error);
}

/** The service's own error bodies, for those who send requests by themselves. */
export function messageOf({ code, meta }: ErrorBody): string {
  const errors: string = 'errors' in meta ? meta.errors : '';
  return `${code} ${meta.message} ${errors}`;
}
