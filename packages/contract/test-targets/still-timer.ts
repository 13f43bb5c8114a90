import type { Timer } from '../src/live/pace.ts';

/** A timer whose time passes only by waiting, at once. */
export function createStillTimer(): Timer & { readonly waits: number[] } {
  let time = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    async wait(milliseconds, signal) {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      time += milliseconds;
    },
  };
}
