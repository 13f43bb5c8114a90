/** What a value must be, in words, where it is not; undefined where it is. */
export type Wanted = (value: unknown) => string | undefined;

/** The keys that an object may have. Those below a key are of an object that may be left out. */
export interface Keys {
  readonly [key: string]: Wanted | Keys;
}

/** A value that may be left out. */
export function optional(wanted: Wanted): Wanted {
  return (value) => (value === undefined ? undefined : wanted(value));
}

/** A whole number in a range, both ends included, without those that are `except`ed. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER, except: number[] = []): Wanted {
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  const but = except.length === 0 ? '' : `, but not ${except.join(', ')}`;
  return (value) =>
    Number.isInteger(value) &&
    Number(value) >= least &&
    Number(value) <= most &&
    !except.includes(Number(value))
      ? undefined
      : `a whole number ${range}${but}`;
}

/** A number in a range, both ends included. */
export function number(least: number, most: number): Wanted {
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  return (value) =>
    typeof value === 'number' && value >= least && value <= most ? undefined : `a number ${range}`;
}

/** One of several words. */
export function oneOf(...words: string[]): Wanted {
  return (value) => (words.some((word) => word === value) ? undefined : `one of ${words.join(', ')}`);
}

/** Text, in a given form if there is one. */
export function text(form: RegExp = /^/, called: string = 'a string'): Wanted {
  return (value) => (typeof value === 'string' && form.test(value) ? undefined : called);
}

/** A value that JSON can hold. */
export function jsonValue(value: unknown): string | undefined {
  try {
    if (value === undefined || JSON.stringify(value) !== undefined) return undefined;
  } catch {}
  return 'a JSON value';
}

/** What is wrong with the keys of an object: `statsu is unknown; there is status, when`. Undefined if nothing is. */
export function wrongKey(
  given: Readonly<Record<string, unknown>>,
  keys: Keys,
  above: string = '',
): string | undefined {
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(keys, key));
  if (unknown !== undefined) {
    return `${above}${unknown} is unknown; there is ${Object.keys(keys).join(', ') || 'nothing to tell'}`;
  }
  for (const [key, wanted] of Object.entries(keys)) {
    const value = given[key];
    if (typeof wanted === 'object' && isRecord(value)) {
      const problem = wrongKey(value, wanted, `${above}${key}.`);
      if (problem) return problem;
    } else {
      const problem = typeof wanted === 'object' ? optional(() => 'an object')(value) : wanted(value);
      if (problem) return `${above}${key} must be ${problem}, and is ${shown(value)}`;
    }
  }
  return undefined;
}

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a message shows it, in at most 60 characters. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value === undefined) return 'missing';
  const text =
    jsonValue(value) === undefined
      ? JSON.stringify(value)
      : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
