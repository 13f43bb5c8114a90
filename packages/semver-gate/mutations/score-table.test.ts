import { expect, test } from 'vitest';
import type { Bump } from '../src/bump.ts';
import { scoreTable } from './score-table.ts';

const verdict = (name: string, bump: Bump, ...bumps: Bump[]) => ({
  mutation: { name, kind: 'breaking-request', bump, because: 'so', apply: () => undefined } as const,
  bumps,
});

test('the table counts right verdicts, too low ones and too high ones, and shows in bold what is wrong', () => {
  const lines = scoreTable(
    ['one', 'other'],
    [verdict('a', 'major', 'major', 'patch'), verdict('b', 'minor', 'major', 'minor')],
  );
  expect(lines).toContain('| breaking in requests | 2 | 1 / 0 / 1 | 1 / 1 / 0 |');
  expect(lines).toContain('| breaking, and not called so | 1 | 0 | 1 |');
  expect(lines).toContain('| called breaking, and not so | 1 | 1 | 0 |');
  expect(lines).toContain('| a | major | major | **patch** | so |');
  expect(lines).toContain('| b | minor | **major** | minor | so |');
});
