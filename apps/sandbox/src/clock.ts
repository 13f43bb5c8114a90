/** What time it is for the sandbox. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** The whole seconds of a clock, as the service writes times. */
export const secondsOf = (clock: Clock): number => Math.floor(clock.now() / 1000);

/** A clock that can be moved and stopped. */
export interface AdjustableClock extends Clock {
  /** Moves it to this time, in milliseconds; it goes on from there unless it stands still. */
  set(time: number): void;
  /** Moves it by so many milliseconds. */
  advance(by: number): void;
  /** Whether it stands still. */
  frozen: boolean;
  /** Makes it tell the time of the clock that it follows again. */
  release(): void;
}

/** A clock that follows another until it is moved. */
export function adjustableClock(base: Clock): AdjustableClock {
  let shift = 0;
  let stoodAt: number | undefined;
  const now = (): number => stoodAt ?? base.now() + shift;
  const set = (time: number): void => {
    if (stoodAt === undefined) shift = time - base.now();
    else stoodAt = time;
  };
  return {
    now,
    set,
    advance: (by) => set(now() + by),
    get frozen() {
      return stoodAt !== undefined;
    },
    set frozen(still: boolean) {
      const time = now();
      stoodAt = still ? time : undefined;
      if (!still) shift = time - base.now();
    },
    release() {
      stoodAt = undefined;
      shift = 0;
    },
  };
}
