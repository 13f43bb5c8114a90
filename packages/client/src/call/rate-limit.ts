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
  const limit: Record<string, number> = {};
  const read = (header: string, ...names: string[]): void => {
    const parts = headers.get(`X-Request${header}`)?.split('/') ?? [];
    for (const [at, part] of parts.entries()) {
      const digits = /^ *([\d.]+)( *(times|s))? *$/.exec(part)?.[1];
      const name = names[at];
      if (digits !== undefined && name !== undefined) limit[name] = Number(digits);
    }
  };
  read('s-Allocated', 'allocated', 'windowSeconds');
  read('s-Remaining', 'remaining');
  read('-Window-Resets-After', 'resetsAfterSeconds');
  return Object.keys(limit).length > 0 ? limit : undefined;
}
