import { expect, test } from 'vitest';
import { breaksOf } from './type-break.ts';

const problem = {
  program: 'corpus/1.0.0/read.ts',
  line: 7,
  code: 'TS2322',
  message: "Type 'string | null' is not assignable to type 'string'.",
  because: '',
  source: 'const number: string = invoice.invoiceNumber;',
};
const fingerprint = (changed: Partial<typeof problem>): string | undefined =>
  breaksOf([{ ...problem, ...changed }])[0]?.fingerprint;

test('lines of a program that meet the same are one break, shown by the first', () => {
  expect(breaksOf([problem, { ...problem, line: 9 }, { ...problem, code: 'TS1' }])).toMatchObject([
    { line: 7, lines: 2 },
    { code: 'TS1', lines: 1 },
  ]);
});

test('a fingerprint does not depend on the line, nor on what else an object type holds', () => {
  expect(fingerprint({ line: 70, source: 'const n: string = invoice.invoiceNumber;' })).toBe(fingerprint({}));
  const missing = (type: string) => fingerprint({ message: `Property 'a' is missing in type '${type}'.` });
  expect(missing('{ b: 1; }')).toBe(missing('{ b: 1; c: 2; }'));
});

test.each([
  { program: 'corpus/1.0.0/write.ts' },
  { code: 'TS2323' },
  { message: "Type '3' is not." },
  { because: 'b' },
])('a fingerprint depends on %o', (changed) => expect(fingerprint(changed)).not.toBe(fingerprint({})));
