import { type Path, pointerOf } from './pointer.ts';
import { noSuchField } from './wording.ts';

/** Where a body differs from its schema, and how. */
export interface Difference {
  pointer: string;
  expected: string;
  got: string;
}

/** What was found in a body. The same difference in other rows of a list is kept once, with the pointer of the first. */
export interface Differences {
  /** How often something was found, repetitions included. */
  count: number;
  byPlace: Map<string, Difference>;
}

// A page of 250 invoices with 40 fields wrong in each. Past that, looking further is in vain.
const mostOccurrences = 10_000;

/** Nothing found yet. */
export function noDifferences(): Differences {
  return { count: 0, byPlace: new Map() };
}

/** Whether so much was found that it is time to stop. */
function isFull({ count }: Differences): boolean {
  return count >= mostOccurrences;
}

/** Keeps a difference, unless the same one was found in another row, or so many that one more does not matter. */
export function add(found: Differences, path: Path, expected: string, got: string): void {
  if (isFull(found)) return;
  const place = pointerOf(path.map((step) => (typeof step === 'number' ? '*' : step)));
  const key = [place, expected, got].join();
  if (!found.byPlace.has(key)) found.byPlace.set(key, { pointer: pointerOf(path), expected, got });
  found.count += 1;
}

/** How far a body is from its schema. A missing or a wrong field weighs more than any number of unknown ones. */
export function distanceOf({ byPlace }: Differences): number {
  let distance = 0;
  for (const { expected } of byPlace.values()) distance += expected === noSuchField ? 1 : mostOccurrences;
  return distance;
}

/** The first differences, and one that says how many more there are, if there are. */
export function listDifferences(found: Differences, most: number): Difference[] {
  const list = [...found.byPlace.values()];
  const more = list.splice(most).length;
  const got = `${more}${isFull(found) ? ' or more' : ''} left out`;
  return more ? [...list, { pointer: '', expected: `at most ${most} drifts`, got }] : list;
}
