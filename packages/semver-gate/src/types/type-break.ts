import { createHash } from 'node:crypto';
import type { TypeProblem } from './read-problems.ts';

/** What a program meets in one version of the types and not in the other. */
export interface TypeBreak extends TypeProblem {
  /**
   * Twelve hexadecimal digits that stay the same from run to run: made of the program, TypeScript's code and its message, and
   * neither of lines nor of folders.
   */
  fingerprint: string;
  /** How many lines of the program meet the same; the first of them is the one that is shown. */
  lines: number;
}

// How an object type is written out changes with any other change within it.
const stable = (message: string): string => message.replaceAll(/'[^']*\{[^']*'/g, "'{…}'");

function fingerprintOf({ program, code, message, because }: TypeProblem): string {
  const text = JSON.stringify(['types', program, code, stable(message), stable(because)]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The problems as breaks, in their order, with one for all lines of a program that meet the same. */
export function breaksOf(problems: readonly TypeProblem[]): TypeBreak[] {
  const breaks = new Map<string, TypeBreak>();
  for (const problem of problems) {
    const fingerprint = fingerprintOf(problem);
    const known = breaks.get(fingerprint);
    if (known) known.lines += 1;
    else breaks.set(fingerprint, { fingerprint, ...problem, lines: 1 });
  }
  return [...breaks.values()];
}
