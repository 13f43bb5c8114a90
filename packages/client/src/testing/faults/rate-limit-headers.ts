import type { RateLimitHeaders } from './answer-faults.ts';

/** A rate limit in the vendor's headers and wording. */
export function rateLimitHeaders(limit: RateLimitHeaders): Record<string, string> {
  const { allocated = 150, windowSeconds = 60, remaining = 0, resetsAfterSeconds = 1 } = limit;
  return {
    'X-Requests-Allocated': `${allocated} times/${windowSeconds} s`,
    'X-Requests-Remaining': `${remaining} times`,
    'X-Requests-Window-Length': `${Math.max(0, allocated - remaining)} times`,
    'X-Request-Window-Resets-After': `${resetsAfterSeconds} s`,
  };
}
