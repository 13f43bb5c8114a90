import { shown } from '../operations/id-problem.ts';

/** How long a call may take, and how often it may be sent. */
export interface CallLimits {
  /** The longest that one attempt may take, in milliseconds, to the last byte of the body. By default 30 000. */
  attemptTimeoutMs: number;
  /**
   * The longest that the whole call may take, in milliseconds: all attempts, all waits between and before them, looking up
   * what became of a write, and all pages of an iteration. By default 300 000. A call that is told to wait for longer than
   * is left fails at once.
   */
  deadlineMs: number;
  /** How many times it may be sent at most. By default 5; 1 sends nothing twice and looks nothing up. */
  maxAttempts: number;
  /**
   * The first wait between attempts, in milliseconds, by default 1000. It doubles each time up to a minute, and is cut to
   * between half and whole at random. Where the service says how long to wait, that is waited.
   * Documented (vendor's page): after a 500, three to five tries.
   */
  backOffMs: number;
}

export const defaultLimits: Readonly<CallLimits> = {
  attemptTimeoutMs: 30_000,
  deadlineMs: 300_000,
  maxAttempts: 5,
  backOffMs: 1000,
};

/**
 * Why these limits cannot be used, or undefined if they can. Each is a number above 0, `Infinity` included; attempts and
 * concurrency are whole. `others` are the names that are no limits.
 */
export function limitsProblem(
  given: object,
  others: string,
  limits: object = defaultLimits,
): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(limits, name))
      return `there is no option "${name}", only ${others} ${Object.keys(limits).join(' ')}`;
    const isCount = name.startsWith('max');
    if (!(typeof value === 'number' && value > 0 && !(isCount && value % 1 > 0)))
      return `${name} must be a ${isCount ? 'whole ' : ''}number above 0, not ${shown(value)}`;
  }
  return undefined;
}
