import { stableJson } from '../canonical/stable-json.ts';

/** A text as it is, in quotes: a pattern with its backslashes doubled is hard to read. */
const written = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : stableJson(value));

/** What a keyword was and is, in words. */
export function was(keyword: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${keyword} is ${written(after)}, and there was none`;
  if (after === undefined) return `${keyword} was ${written(before)}, and there is none`;
  return `${keyword} was ${written(before)} and is ${written(after)}`;
}
