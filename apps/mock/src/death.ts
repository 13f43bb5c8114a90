/** How a Prism process ended. */
export interface Death {
  /** Why, as the second half of a sentence. */
  cause: string;
  /** The request that ended it, as `METHOD /path?query`, when Prism could still say so. */
  request: string | undefined;
}

/** What is left of a process: its last error, what it wrote, and how the system says that it ended. */
export interface Remains {
  message: string | undefined;
  stderr: string;
  exitCode: number | null;
  signal: string | null;
}

/** Why a Prism process ended, in words, from the best source that there is. */
export function describeCause({ message, stderr, exitCode, signal }: Remains): string {
  if (message?.includes('Invalid character in header content ["sl-violations"]')) {
    return 'it cannot send a violation whose text has a character outside Latin-1 (Prism issue 1934)';
  }
  if (message) return withoutStop(message);
  if (signal !== null) return `it was ended by ${signal}`;
  const error = stderr.split('\n').find((line) => /^\w*Error: /.test(line));
  return error === undefined ? `it exited with code ${exitCode}` : withoutStop(error);
}

function withoutStop(message: string): string {
  return message.trim().replace(/\.$/, '');
}

/**
 * One sentence for the person at the terminal.
 *
 * @param underway the requests without an answer at that moment, named when Prism could not say which one it was
 */
export function describeDeath({ cause, request }: Death, underway: readonly string[]): string {
  return `Prism died${whileAnswering(request === undefined ? underway : [request])}: ${cause}. It is started again.`;
}

function whileAnswering(requests: readonly string[]): string {
  const [first, ...others] = requests;
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return ` while it answered ${first}${more}`;
}
