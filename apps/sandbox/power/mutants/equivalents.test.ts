import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { equivalentsAmong, type MutantEntry } from './equivalents.ts';
import { instrumentSandbox } from './instrument-sandbox.ts';
import { sourceFolder } from './mutated-files.ts';
import { noRuleOf, noRules } from './no-rules.ts';

const { mutants } = await instrumentSandbox();
const listOf = (entry: MutantEntry) => [{ reason: 'Because.', mutants: [entry] }];

/** A condition that its file has once. */
const entry = {
  file: 'http/authenticate.ts',
  mutator: 'BooleanLiteral',
  original: 'true',
  replacement: 'false',
};

test('code that is no rule of the service is there, and has no mutants', () => {
  const lines = noRules.flatMap(({ file, lines = [] }) => lines.map((line) => ({ file, line })));
  const gone = lines.filter(({ file, line }) => {
    const source = readFileSync(join(sourceFolder, file), 'utf8').split('\n');
    return !source.some((each) => each.trim().startsWith(line));
  });
  expect(gone).toEqual([]);
  expect(mutants.filter((mutant) => noRuleOf(mutant))).toEqual([]);
});

test('every mutant has a name of its own', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

test('an entry names the mutants of its text, in the line that it tells', () => {
  const [some] = mutants;
  if (!some) throw new Error('There are no mutants.');
  const { file, mutator, original, replacement, context } = some;
  const { reasons, complaints } = equivalentsAmong(
    mutants,
    listOf({ file, mutator, original, replacement, within: context }),
  );
  expect(reasons.get(some.name)).toBe('Because.');
  expect(complaints).toEqual([]);
});

test('an entry that matches no mutant is an error that shows it', () => {
  const { reasons, complaints } = equivalentsAmong(mutants, listOf({ ...entry, replacement: 'maybe' }));
  expect(reasons.size).toBe(0);
  expect(complaints).toEqual([expect.stringContaining('"replacement":"maybe"')]);
});

test('the lists that are kept match what there is', () => {
  expect(equivalentsAmong(mutants).complaints).toEqual([]);
});
