import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What is drawn by a seed: the same seed gives the same, in the same order. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True so often, of 1. */
  chance(share: number): boolean;
  /** One of the values. @throws Error when there are none */
  pick<Value>(values: readonly Value[]): Value;
  /** So many of the values, or all where there are fewer, in their order. */
  some<Value>(values: readonly Value[], count: number): Value[];
  /** The values in another order. */
  shuffle<Value>(values: readonly Value[]): Value[];
  /** One of the values, the heavier ones more often. */
  weighted<Value extends { weight: number }>(values: readonly Value[]): Value;
  /** A value of an arbitrary. */
  of<Value>(arbitrary: fc.Arbitrary<Value>): Value;
}

/** Mixes the name of what is drawn into the seed, so that phases do not draw the same numbers. */
function seedFor(seed: number, name: string): number {
  let mixed = seed | 0;
  for (const character of name) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return mixed;
}

/** @param name what is drawn for, such as a phase and the number of a sequence */
export function createDraw(seed: number, name: string): Draw {
  const random = new fc.Random(xoroshiro128plus(seedFor(seed, name)));
  const between = (low: number, high: number): number => random.nextInt(low, high);

  function pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new Error('There is nothing to draw from.');
    return values[between(0, values.length - 1)] as Value;
  }

  function shuffle<Value>(values: readonly Value[]): Value[] {
    const left = [...values];
    return values.map(() => left.splice(between(0, left.length - 1), 1)[0] as Value);
  }

  return {
    between,
    chance: (share) => random.nextDouble() < share,
    pick,
    some(values, count) {
      const chosen = new Set(shuffle(values.map((_, index) => index)).slice(0, count));
      return values.filter((_, index) => chosen.has(index));
    },
    shuffle,
    weighted(values) {
      const total = values.reduce((sum, { weight }) => sum + weight, 0);
      let left = random.nextDouble() * total;
      const found = values.find(({ weight }) => {
        left -= weight;
        return left < 0;
      });
      return found ?? pick(values);
    },
    of: (arbitrary) => arbitrary.generate(random, undefined).value,
  };
}
