import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const folder = dirname(fileURLToPath(import.meta.url));
const compilers = {
  'TypeScript 7': join(folder, '../../../node_modules/typescript/bin/tsc'),
  'TypeScript 5.9': join(folder, '../node_modules/typescript-5.9/bin/tsc'),
};

interface Mistake {
  title: string;
  first: number;
  last: number;
}

/** The mistakes of the file: each from its comment to the brace that closes the function below. */
async function readMistakes(): Promise<Mistake[]> {
  const lines = (await readFile(join(folder, 'mistakes.ts'), 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    const title = /^\/\/ mistake: (.+)$/.exec(line)?.[1];
    return title === undefined ? [] : [{ title, first: index + 1, last: lines.indexOf('}', index) + 1 }];
  });
}

/** What a compiler prints when it is run in this folder. */
function run(compiler: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, ...args], { cwd: folder }, (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}

const mistakes = await readMistakes();

test('the file of mistakes holds many, each under its own title', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(20);
  expect(new Set(mistakes.map(({ title }) => title)).size).toBe(mistakes.length);
  expect(mistakes.every(({ first, last }) => last > first)).toBe(true);
});

describe.each(Object.entries(compilers))('%s', (name, compiler) => {
  test('is the compiler of that version', async () => {
    expect(await run(compiler, ['--version'])).toContain(name.replace('TypeScript', 'Version'));
  });

  test('refuses every mistake, and nothing else', async () => {
    const output = await run(compiler, ['-p', '.', '--noEmit', '--pretty', 'false']);
    const errors = output.split('\n').filter((line) => /^\S/.test(line));
    const lineOf = (error: string) => Number(/^mistakes\.ts\((\d+),\d+\): error TS\d+: /.exec(error)?.[1]);
    const isIn =
      ({ first, last }: Mistake) =>
      (error: string) =>
        lineOf(error) >= first && lineOf(error) <= last;

    const missed = mistakes.filter((mistake) => !errors.some(isIn(mistake))).map(({ title }) => title);
    expect(missed, 'mistakes that compile').toEqual([]);
    const others = errors.filter((error) => !mistakes.some((mistake) => isIn(mistake)(error)));
    expect(others, 'errors in correct code').toEqual([]);
  });
});
