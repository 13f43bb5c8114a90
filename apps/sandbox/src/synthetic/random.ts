/** Numbers that look random and follow from a seed. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
}

/** Spreads a number over 32 bits, so that neighbours have nothing in common. */
function mix(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The generator of one thing out of many: the same seed and place always give the same numbers. */
export function createRandom(seed: number, place: number): Random {
  let state = mix(mix(seed | 0) + Math.imul(place, 0x9e37_79b9));
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0;
    return mix(state) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] as never };
}
