import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsumerProject, installPackages } from '../package-tests/install-packages.ts';
import { compileMistakes, readMistakes } from './compile-mistakes.ts';
import { compilers, runCompiler } from './compilers.ts';

let project: ConsumerProject;
beforeAll(async () => {
  project = await installPackages();
});
afterAll(() => project?.remove());

test('the file of mistakes holds many, each under its own title', async () => {
  const mistakes = await readMistakes();
  expect(mistakes.length).toBeGreaterThanOrEqual(60);
  expect(new Set(mistakes.map(({ title }) => title)).size).toBe(mistakes.length);
  expect(mistakes.every(({ first, last }) => last > first)).toBe(true);
});

describe.each([...compilers])('%s', (name, compiler) => {
  test('is the compiler of that version', async () => {
    expect(await runCompiler(compiler, '.', ['--version'])).toContain(name.replace('TypeScript', 'Version'));
  });

  test('refuses every mistake, and nothing else', async () => {
    const { missed, others } = await compileMistakes(compiler, project.folder);
    expect(missed, 'mistakes that compile').toEqual([]);
    expect(others, 'errors in correct code').toEqual([]);
  });
});
