import type { Program } from './program.ts';

/** A line of a program with which TypeScript does not agree. */
export interface TypeProblem {
  /** The name of the program. */
  program: string;
  /** From 1. */
  line: number;
  /** TypeScript's code, such as `TS2322`. */
  code: string;
  /** TypeScript's message. */
  message: string;
  /** The last and innermost of the sentences with which TypeScript explains its message; empty where there is none. */
  because: string;
  /** The line itself. */
  source: string;
}

const located = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/;

/**
 * The problems that a compiler's output tells of, at most one a line of a program: the first.
 *
 * @param folder where the programs were compiled; a message does not show it
 * @throws Error if it tells of anything else, such as a setting that the compiler does not know
 */
export function readProblems(output: string, programs: readonly Program[], folder: string): TypeProblem[] {
  const lines = new Map(programs.map(({ name, text }) => [name, text.split('\n')]));
  const found = new Map<string, TypeProblem>();
  const shown = (text: string): string => text.replaceAll(folder, '').replaceAll(/import\("[^"]*"\)\./g, '');
  // What begins with a blank explains the error above it.
  for (const printed of output.split(/\n(?=\S)/).filter((text) => text.trim() !== '')) {
    const [first = '', ...explanation] = printed.trimEnd().split('\n');
    const [, program = '', number = '', code = '', message = ''] = located.exec(first) ?? [];
    const source = lines.get(program)?.[Number(number) - 1]?.trim();
    if (source === undefined) throw new Error(`TypeScript did not compile the programs: ${first}`);
    const because = shown(explanation.at(-1)?.trim() ?? '');
    const problem = { program, line: Number(number), code, message: shown(message), because, source };
    const key = `${program}:${number}`;
    if (!found.has(key)) found.set(key, problem);
  }
  return [...found.values()];
}
