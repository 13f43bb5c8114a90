import type { RateLimit } from './rate-limit.ts';

/**
 * How long an answer asks to wait, in milliseconds: `Retry-After` in seconds or as a date, or the end of the rate limit's
 * window for a 429. A date is held against the answer's own `Date`, since the clock here may be wrong. Undefined where the
 * answer says nothing that can be read.
 */
export function retryAfterMs({ status, headers }: Response, rateLimit: RateLimit = {}): number | undefined {
  const asked =
    headers.get('Retry-After')?.trim() || (status === 429 ? rateLimit.resetsAfterSeconds : undefined);
  const text = String(asked);
  // Date.parse takes nearly everything that has a digit for a date.
  const until = /\d:\d/.test(text)
    ? Date.parse(text) - (Date.parse(headers.get('Date') ?? '') || Date.now())
    : Number.NaN;
  const ms = /^[\d.]+$/.test(text) ? Number(text) * 1000 : Math.max(0, until);
  return Number.isNaN(ms) ? undefined : ms;
}
