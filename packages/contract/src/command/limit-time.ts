import type { InvoiceFetch } from '@b2b-invoices/client';

/**
 * The platform's fetch, which gives an answer so long to be complete, and follows no redirect with the credentials. A signal of
 * the request itself does not count: the time that it had to wait for its turn would be in it.
 */
export function limitTime(milliseconds: number): InvoiceFetch {
  return (request) => fetch(request, { signal: AbortSignal.timeout(milliseconds), redirect: 'manual' });
}
