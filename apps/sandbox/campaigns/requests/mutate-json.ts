import fc from 'fast-check';
import { hostileNumbers, hostileTexts } from './hostile-texts.ts';

/** Number that stands in a JSON text exactly so, whatever JavaScript makes of it. */
const raw = (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON;

/** A change of one place in a JSON value. */
interface Change {
  /** Which place, counted over all places of the value. */
  place: number;
  kind: 'remove' | 'replace' | 'add' | 'nest';
  value: unknown;
  key: string;
}

const strangeValue = fc.oneof(
  fc.constantFrom(null, true, false, [], {}, [[]], [null]),
  fc.constantFrom(...hostileNumbers).map(raw),
  fc.constantFrom(...hostileTexts),
);

/** Changes that break a body in one place or another. */
export const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat({ max: 40 }),
  kind: fc.constantFrom('remove', 'replace', 'replace', 'replace', 'add', 'nest'),
  value: strangeValue,
  key: fc.oneof(fc.constantFrom('extra', '__proto__', 'constructor', 'toString', 'id', ''), fc.string()),
});

type Container = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null && !Object.isFrozen(value);

function placesOf(value: unknown): [Container, string][] {
  if (!isContainer(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    [value, key] as [Container, string],
    ...placesOf(item),
  ]);
}

/** Sets a key as JSON does, `__proto__` too. */
const set = (container: Container, key: string, value: unknown): void => {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
};

/** The value with the changes made to a copy of it. */
export function withChanges(value: unknown, changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { place, kind, value: given, key } of changes) {
    const strange = isContainer(given) ? structuredClone(given) : given;
    const places = placesOf(copy);
    const found = places[place % Math.max(1, places.length)];
    if (!found) continue;
    const [container, at] = found;
    const before = (container as Record<string, unknown>)[at];
    if (kind === 'remove') delete (container as Record<string, unknown>)[at];
    else if (kind === 'replace') set(container, at, strange);
    else if (kind === 'nest') set(container, at, [before]);
    else if (!Array.isArray(container)) set(container, key, strange);
  }
  return copy;
}
