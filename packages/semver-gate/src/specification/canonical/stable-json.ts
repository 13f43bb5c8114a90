import { createHash } from 'node:crypto';

type Sorted = (value: unknown) => string;

function written(value: unknown, inner: Sorted): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(inner).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${inner(member)}`).join(',')}}`;
}

/** JSON with sorted keys, so that equal values make equal texts; an empty text for undefined. */
export const stableJson = (value: unknown): string => written(value, stableJson);

/** What parts are known by. A part is compared with all below it at every level, and would be written out at each again. */
const known = new WeakMap<object, string>();
const longest = 100;

function identity(value: unknown): string {
  if (typeof value !== 'object' || value === null) return written(value, identity);
  const ready = known.get(value);
  if (ready !== undefined) return ready;
  const text = written(value, identity);
  const short = text.length <= longest ? text : createHash('sha1').update(text).digest('base64');
  known.set(value, short);
  return short;
}

/**
 * Whether two values are the same as JSON, whatever the order of their keys. It remembers what it has seen, so it is for parts of
 * canonical documents, which nobody changes any more.
 */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || identity(one) === identity(other);
