import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTsconfig } from '../package-tests/consumer-tsconfig.ts';
import { runCompiler } from './compilers.ts';

/** A mistake of the file mistakes.ts: its title, and the lines from its comment to the brace that closes its function. */
export interface Mistake {
  title: string;
  first: number;
  last: number;
}

/** What a compiler made of the mistakes. */
export interface Compiled {
  /** The titles of the mistakes that it took for correct code. */
  missed: string[];
  /** The errors that it found anywhere else. */
  others: string[];
}

/** The mistakes of the file, in its order. */
export async function readMistakes(): Promise<Mistake[]> {
  const lines = (await readFile(new URL('mistakes.ts', import.meta.url), 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    const title = /^\/\/ mistake: (.+)$/.exec(line)?.[1];
    return title === undefined ? [] : [{ title, first: index + 1, last: lines.indexOf('}', index) + 1 }];
  });
}

/** Compiles the mistakes beside the correct uses in a user's project, against the declarations that a user gets. */
export async function compileMistakes(compiler: string, folder: string): Promise<Compiled> {
  const mistakes = await readMistakes();
  const files = ['mistakes.ts', 'correct-uses.ts'];
  for (const file of files) await copyFile(new URL(file, import.meta.url), join(folder, file));
  await writeTsconfig(folder, files);
  const output = await runCompiler(compiler, folder, ['-p', '.', '--pretty', 'false']);
  const errors = output.split('\n').filter((line) => /^\S/.test(line));
  const lineOf = (error: string) => Number(/^mistakes\.ts\((\d+),\d+\): error TS\d+: /.exec(error)?.[1]);
  const isIn =
    ({ first, last }: Mistake) =>
    (error: string) =>
      lineOf(error) >= first && lineOf(error) <= last;
  return {
    missed: mistakes.filter((mistake) => !errors.some(isIn(mistake))).map(({ title }) => title),
    others: errors.filter((error) => !mistakes.some((mistake) => isIn(mistake)(error))),
  };
}
