/** The rate limit of the store, shared by all its integrations. A part that the answer lacks, or that cannot be read, is absent. */
export interface RateLimit {
  /** How many requests one window allows. */
  allocated?: number;
  /** How long a window is, in seconds. */
  windowSeconds?: number;
  /** How many requests are left in the current window. */
  remaining?: number;
  /** How long until the next window starts, in seconds, with a fraction. */
  resetsAfterSeconds?: number;
}

/**
 * Reads the vendor's headers, such as `150 times/60 s` and `0.397 s`. Undefined where none of them can be read.
 * `X-Requests-Window-Length` is left out: despite its name it counts requests, and its meaning is not documented.
 */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const [, allocated, windowSeconds] = match(
    headers,
    'X-Requests-Allocated',
    /^(\d+) *times *\/ *(\d+(?:\.\d+)?) *s$/,
  );
  const [, remaining] = match(headers, 'X-Requests-Remaining', /^(\d+)(?: *times)?$/);
  const [, resetsAfterSeconds] = match(headers, 'X-Request-Window-Resets-After', /^(\d+(?:\.\d+)?)(?: *s)?$/);
  const parts = Object.entries({ allocated, windowSeconds, remaining, resetsAfterSeconds });
  const known = parts.filter(([, text]) => text !== undefined).map(([name, text]) => [name, Number(text)]);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function match(headers: Headers, name: string, form: RegExp): readonly (string | undefined)[] {
  return form.exec(headers.get(name)?.trim() ?? '') ?? [];
}
