import type { InvoiceFetch } from '@b2b-invoices/client';
import { requestsToRemove } from './live-limits.ts';
import { WriteRefused } from './write-refused.ts';

/**
 * A fetch that keeps within a number of requests, and within it keeps so many back as the removal of what was made will want.
 * @param sent how many were sent so far
 * @param left how many invoices are to be removed
 */
export function limitRequests(
  fetch: InvoiceFetch,
  most: number,
  sent: () => number,
  left: () => number,
): InvoiceFetch {
  let underWay = 0;
  return async (request) => {
    // Of the requests that remain, a create also needs those that remove what it makes.
    const kept = (left() + (request.method === 'POST' ? 1 : 0)) * requestsToRemove;
    if (sent() + underWay + 1 + kept > most)
      throw new WriteRefused(
        `${request.method} ${new URL(request.url).pathname} was not sent: the ${most} requests of --max-requests are used up.`,
      );
    underWay += 1;
    try {
      return await fetch(request);
    } finally {
      underWay -= 1;
    }
  };
}
