import { setTimeout } from 'node:timers/promises';
import type { Moment } from '../model/model.ts';
import { interrupted } from '../run/run-stopped.ts';
import type { ControlledStore } from '../target/target-control.ts';

/** What time it is for a store. */
export interface StoreClock {
  /** Now, as exactly as it is known, in Unix seconds. */
  now(): Moment;
  /** The moment at which the clock stands, where it stands. */
  frozen(): number | undefined;
  /** Moves a clock that stands. */
  advance(seconds: number): Promise<void>;
  /** Waits until more requests are allowed. */
  waitForWindow(headers: Pick<Headers, 'get'>): Promise<void>;
}

/** How far the clocks of two machines may be apart, in seconds. */
const tolerance = 5;

/** Lets time pass; rejects when the signal says so. */
export type Wait = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;

const waitForReal: Wait = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, signal ? { signal } : {});

/** The clock of a store that runs by itself. @param signal ends what it waits for */
export function runningClock(signal?: AbortSignal, wait: Wait = waitForReal): StoreClock {
  return {
    now() {
      const seconds = Date.now() / 1000;
      return { from: Math.floor(seconds) - tolerance, to: Math.ceil(seconds) + tolerance };
    },
    frozen: () => undefined,
    advance: () => Promise.resolve(),
    async waitForWindow(headers) {
      const [, seconds] = /([\d.]+)/.exec(headers.get('x-request-window-resets-after') ?? '') ?? [];
      try {
        await wait(1000 * Math.min(60, Number(seconds ?? 60)) + 50, signal);
      } catch (error) {
        throw signal?.aborted ? interrupted() : error;
      }
    },
  };
}

/** The clock of a store that stands, at first at `start`. A minute is skipped where too many requests came in one. */
export function standingClock(store: ControlledStore, start: number): StoreClock {
  let now = start;
  async function advance(seconds: number): Promise<void> {
    now += seconds;
    await store.setClock(now);
  }
  return {
    now: () => ({ from: now, to: now }),
    frozen: () => now,
    advance,
    waitForWindow: () => advance(61),
  };
}
