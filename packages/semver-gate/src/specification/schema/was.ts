import { stableJson } from '../canonical/stable-json.ts';

const written = (value: unknown) => (value === undefined ? 'not there' : stableJson(value));
/** What a keyword was and is, in words. */
export const was = (keyword: string, before: unknown, after: unknown): string =>
  `${keyword} was ${written(before)} and is ${written(after)}`;
