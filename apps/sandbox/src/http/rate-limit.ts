import type { Clock } from '../clock.ts';

const windowLength = 60_000;

/** How a request stands to the limit of its store. */
export interface Allowance {
  allowed: boolean;
  /** The documented headers. */
  headers: Record<string, string>;
}

/** Counts the requests of each store in windows of a minute; without a limit all are allowed. */
export function createRateLimit(clock: Clock, limit: number | undefined): (storeId: number) => Allowance {
  const windows = new Map<number, { began: number; used: number }>();
  const allocated = limit ?? 150;
  return (storeId) => {
    const now = clock.now();
    let window = windows.get(storeId);
    if (!window || now - window.began >= windowLength || now < window.began) {
      window = { began: now, used: 0 };
      windows.set(storeId, window);
    }
    const allowed = limit === undefined || window.used < limit;
    if (allowed) window.used += 1;
    const remaining = Math.max(0, allocated - window.used);
    return {
      allowed,
      headers: {
        'X-Requests-Allocated': `${allocated} times/60 s`,
        'X-Requests-Remaining': `${remaining} times`,
        'X-Requests-Window-Length': `${window.used} times`,
        'X-Request-Window-Resets-After': `${((window.began + windowLength - now) / 1000).toFixed(3)} s`,
      },
    };
  };
}
