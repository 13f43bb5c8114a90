import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { exportPrograms } from './export-programs.ts';

test('every name that an entry point gives out is named, whether listed or declared', () => {
  const manifest = JSON.stringify({ exports: { './drift': { types: './dist/drift/index.d.ts' } } });
  const index = [
    "export type { Answer, Check as AnswerCheck } from './answer.ts';",
    "export { createCheck, type CheckOptions } from './create.ts';",
    'export type Drift = string;',
    "import { hidden } from './hidden.ts';",
  ].join('\n');
  const files = new Map([
    ['@b2b-invoices/types/package.json', '{ "exports": {} }'],
    ['@b2b-invoices/client/package.json', manifest],
    ['@b2b-invoices/client/dist/drift/index.d.ts', index],
  ]);
  const [program] = exportPrograms({ name: 'a version', files, others: '', document: specification });
  expect(program?.name).toBe('exports/b2b-invoices.client.drift.ts');
  const names = [...(program?.text ?? '').matchAll(/^export type \{ (\w+) \} from '(.+)';$/gm)];
  expect(names.map(([, name]) => name)).toEqual([
    'Answer',
    'AnswerCheck',
    'createCheck',
    'CheckOptions',
    'Drift',
  ]);
  expect(new Set(names.map(([, , specifier]) => specifier))).toEqual(new Set(['@b2b-invoices/client/drift']));
});
