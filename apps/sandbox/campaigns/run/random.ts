/** Numbers that are the same for the same seed, so that a run can be repeated. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True once in so many times. */
  onceIn(times: number): boolean;
  /** One of the values. @throws Error when there are none */
  pick<Value>(values: readonly Value[]): Value;
}

/** Mulberry32, of which every seed gives another row of numbers. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    onceIn: (times) => below(times) === 0,
    pick(values) {
      if (values.length === 0) throw new Error('There is nothing to pick from.');
      return values[below(values.length)] as (typeof values)[number];
    },
  };
}

/** A seed for a run that was given none. */
export const newSeed = (): number => Math.floor(Math.random() * 2 ** 31);
