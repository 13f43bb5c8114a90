// What a job did with each kind of failure of 0.1.0.
import {
  InvoiceApiError,
  InvoiceArgumentError,
  InvoiceClientError,
  InvoiceConnectionError,
  type InvoiceErrorReason,
  InvoiceResponseError,
  isInvoiceError,
} from '@b2b-invoices/client';

export function explain(error: unknown): string {
  if (isInvoiceError(error, 'unprocessable')) return Object.keys(error.fields ?? {}).join();
  if (error instanceof InvoiceApiError) return `${error.status + 0} ${error.code ?? ''} ${error.url}`;
  if (error instanceof InvoiceConnectionError) return `no answer from ${error.url}`;
  if (error instanceof InvoiceResponseError) return `${error.status + 0} ${error.requestId ?? ''}`;
  if (error instanceof InvoiceArgumentError) return error.message;
  if (error instanceof InvoiceClientError) return error.messages.join();
  return 'another error';
}

function never(reason: never): never {
  throw new Error(`unexpected ${String(reason)}`);
}

export function isWorthAnotherTry(reason: InvoiceErrorReason): boolean {
  switch (reason) {
    case 'too-many-requests':
    case 'server-error':
    case 'connection-failed':
      return true;
    case 'bad-request':
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
    case 'unprocessable':
    case 'unexpected-status':
    case 'not-json':
    case 'empty-body':
    case 'not-an-envelope':
    case 'aborted':
    case 'invalid-argument':
      return false;
    default:
      return never(reason);
  }
}
