import { readFileSync } from 'node:fs';
import { specification } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { differs } from './differs.ts';
import { mutated } from './mutated.ts';
import { mutations } from './mutations.ts';

const [ours] = differs;
const rated = await ours?.rate(mutations.map(mutated));

test('there is enough to see by, and each mutation has a name of its own', () => {
  expect(mutations.length).toBeGreaterThanOrEqual(80);
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
});

describe('a change gets the verdict that it deserves:', () => {
  test.each(mutations.map((mutation, index) => ({ ...mutation, given: rated?.[index] })))(
    '$kind, $name: $bump, since $because',
    ({ bump, given }) => {
      expect(given).toBe(bump);
    },
  );
});

test.each(mutations)('$name changes the text of the specification', (mutation) => {
  expect(JSON.stringify(mutated(mutation))).not.toBe(JSON.stringify(specification));
});

test('the table in the README has these mutations, with these verdicts, and no others', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| ([a-z0-9-]+) \| (none|patch|minor|major) \|/gm)].map(
    ([, name, bump]) => [name, bump],
  );
  expect(rows).toEqual(mutations.map(({ name, bump }) => [name, bump]));
});
