import type { InvoiceFetch } from '@b2b-invoices/client';
import { CannotRun } from './cannot-run.ts';

/**
 * Passes requests on until the store has none left: what would take hours of waiting is better not begun.
 * @param onLimit is told once
 */
export function refuseLimit(fetch: InvoiceFetch, onLimit: (reason: CannotRun) => void): InvoiceFetch {
  let sent = 0;
  return async (request) => {
    const response = await fetch(request);
    sent += 1;
    // A 429 while requests are left is for the judge.
    if (response.status !== 429 || response.headers.get('x-requests-remaining') !== '0 times')
      return response;
    const reason = new CannotRun(
      `${new URL(request.url).origin} limits requests (429 after ${sent - 1}); start the sandbox with --rate-limit off, or set B2B_SANDBOX_SECRET so that the run has stores and a clock of its own.`,
    );
    onLimit(reason);
    throw reason;
  };
}
