import type { InvoiceCheckpoint } from './invoice-checkpoint.ts';

const remembered = 1000;

/** A place in a list while it is walked through: a checkpoint that changes. */
export interface Place {
  query: string;
  next: number;
  count: number;
  /** Never changed, only replaced. */
  totals: readonly number[];
  /** The latest rows that were met, the last one at the end. */
  seen: Set<unknown>;
}

/** The place that a checkpoint names, or the beginning; undefined if it is no checkpoint of this query. */
export function placeFrom(checkpoint: unknown, name: string): Place | undefined {
  const start: InvoiceCheckpoint = { query: name, next: 0, count: 0, totals: [], ids: [] };
  const { query, next, count, totals, ids } = checkpoint === undefined ? start : Object(checkpoint);
  const isSound =
    query === name &&
    Array.isArray(totals) &&
    Array.isArray(ids) &&
    [next, count, ...totals].every((number) => Number.isSafeInteger(number) && number >= 0) &&
    ids.length <= Math.min(remembered, count) &&
    ids.length > 0 === next > 0;
  return isSound ? { query, next, count, totals, seen: new Set(ids) } : undefined;
}

/** A copy of the place, as it is now. */
export function checkpointOf({ seen, ...rest }: Place): InvoiceCheckpoint {
  return { ...rest, ids: [...seen] as InvoiceCheckpoint['ids'] };
}

/** Steps behind a row. Gives whether it was met before. */
export function meet(place: Place, id: unknown, position: number): boolean {
  const { seen } = place;
  const isKnown = seen.delete(id);
  seen.add(id);
  if (seen.size > remembered) seen.delete(seen.values().next().value);
  place.next = position + 1;
  if (!isKnown) place.count += 1;
  return isKnown;
}
