import type { Store } from './store.ts';

/** What time it is for the sandbox. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** The whole seconds of a clock, as the service writes times. */
export const secondsOf = (clock: Clock): number => Math.floor(clock.now() / 1000);

/** How the clock of a store stands to the one that it follows. */
export type ClockState = Pick<Store, 'clockOffset' | 'clockFrozenAt'>;

/** A clock that tells the time of the one that it follows. */
export const following: ClockState = { clockOffset: 0, clockFrozenAt: null };

/** The clock of a store, which follows `base` at a distance or stands still. */
export const clockOf = ({ clockOffset, clockFrozenAt }: ClockState, base: Clock): Clock => ({
  now: () => clockFrozenAt ?? base.now() + clockOffset,
});

/** A change of a clock. What comes together is done in this order: `release`, `frozen`, `now`, `advance`. */
export interface ClockChange {
  /** true: tells the time of the clock that it follows again. */
  release?: boolean;
  /** true: stands still; false: goes on from there. */
  frozen?: boolean;
  /** The time to show, in milliseconds since 1970-01-01T00:00:00Z. It goes on from there unless it stands still. */
  now?: number;
  /** Milliseconds to move by. */
  advance?: number;
}

/** How the clock of a store stands after a change at the time `at` of the clock that it follows, in whole milliseconds. */
export function changedClock(before: ClockState, change: ClockChange, at: number): ClockState {
  const base: Clock = { now: () => Math.round(at) };
  const timeOf = (state: ClockState): number => clockOf(state, base).now();
  const moved = (state: ClockState, time: number): ClockState =>
    state.clockFrozenAt === null
      ? { clockOffset: time - base.now(), clockFrozenAt: null }
      : { ...state, clockFrozenAt: time };
  let state = change.release ? following : before;
  if (change.frozen === true) state = { ...state, clockFrozenAt: timeOf(state) };
  if (change.frozen === false) state = moved({ ...state, clockFrozenAt: null }, timeOf(state));
  if (change.now !== undefined) state = moved(state, change.now);
  if (change.advance !== undefined) state = moved(state, timeOf(state) + change.advance);
  return state;
}
