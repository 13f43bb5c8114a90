/** The length of a window, in milliseconds. */
export const windowLength = 60_000;

/** What a store has used of a minute. */
export interface RateWindow {
  /** Milliseconds, by the clock of the store. */
  beganAt: number;
  /** Requests, with those that were refused. */
  used: number;
}

/** Counts a request of a store at a time of its clock, and gives the window that it falls into. */
export type CountRequest = (storeId: number, now: number) => RateWindow | Promise<RateWindow>;

/** The requests of all stores. */
export interface RequestCounts {
  countRequest: CountRequest;
  /** Forgets what a store has used, since its id may come to another; without an id, what all have used. */
  forget(storeId?: number): void;
}

/** Counts in this process. */
export function countInProcess(): RequestCounts {
  const windows = new Map<number, RateWindow>();
  return {
    countRequest(storeId, now) {
      let window = windows.get(storeId);
      if (!window || now - window.beganAt >= windowLength || now < window.beganAt) {
        window = { beganAt: now, used: 0 };
        windows.set(storeId, window);
      }
      window.used += 1;
      return window;
    },
    forget(storeId) {
      if (storeId === undefined) windows.clear();
      else windows.delete(storeId);
    },
  };
}

/** Adds the documented headers of a window of `allocated` requests. */
export function addRateHeaders(
  headers: Record<string, string>,
  { beganAt, used }: RateWindow,
  { allocated, now }: { allocated: number; now: number },
): void {
  headers['X-Requests-Allocated'] = `${allocated} times/60 s`;
  headers['X-Requests-Remaining'] = `${Math.max(0, allocated - used)} times`;
  headers['X-Requests-Window-Length'] = `${Math.min(allocated, used)} times`;
  headers['X-Request-Window-Resets-After'] = `${((beganAt + windowLength - now) / 1000).toFixed(3)} s`;
}
