import { expect, test } from 'vitest';
import type { Change } from '../change.ts';
import type { TypeBreak } from '../types/type-break.ts';
import { checkCoverage } from './check-coverage.ts';
import type { MigrationNote } from './migration-note.ts';

const change: Change = {
  fingerprint: 'aaaaaaaaaaaa',
  kind: 'request-property-became-required',
  pointer: '#/components/schemas/InvoiceCreate/required',
  operationIds: ['createInvoice'],
  direction: 'request',
  bump: 'major',
  says: 'dueDate is required.',
};
const met: TypeBreak = {
  fingerprint: 'bbbbbbbbbbbb',
  program: 'corpus/1.0.0/write-bodies.ts',
  line: 8,
  code: 'TS2741',
  message: "Property 'dueDate' is missing.",
  because: '',
  source: '',
  lines: 1,
};
const note = (...fingerprints: string[]): MigrationNote => ({
  file: 'spec/migrations/1.0.0/due-date.md',
  title: 'A due date is required',
  fingerprints,
  isSeenByTypes: true,
  request: { before: '', after: '' },
  typescript: { before: '', after: '' },
});
const check = (notes: MigrationNote[], changes = [change], breaks = [met]) =>
  checkCoverage(notes, { version: '1.0.0', changes, breaks });
const saysOf = (...given: Parameters<typeof check>) => check(...given).map(({ says }) => says);

test('a note that names a breaking change and what breaks in the types covers both', () => {
  expect(check([note('aaaaaaaaaaaa', 'bbbbbbbbbbbb')])).toEqual([]);
  expect(check([note('aaaaaaaaaaaa'), note('bbbbbbbbbbbb')])).toEqual([]);
});

test('a breaking change that no note names is told, and where to write one', () => {
  expect(saysOf([note('bbbbbbbbbbbb')])).toEqual([
    'No migration note names aaaaaaaaaaaa, request-property-became-required at #/components/schemas/InvoiceCreate/required. Write a note in spec/migrations/1.0.0/ that names it.',
  ]);
});

test('a break of the types that no note names is told with its program', () => {
  expect(saysOf([note('aaaaaaaaaaaa')])).toEqual([
    'No migration note names bbbbbbbbbbbb, TS2741 in corpus/1.0.0/write-bodies.ts:8. Write a note in spec/migrations/1.0.0/ that names it.',
  ]);
});

test('a change that breaks nothing needs no note, and may have one', () => {
  const minor: Change = { ...change, bump: 'minor' };
  expect(check([], [minor], [])).toEqual([]);
  expect(check([note('aaaaaaaaaaaa')], [minor], [])).toEqual([]);
});

test('a note that names what is not there is stale', () => {
  expect(saysOf([note('aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc')])).toEqual([
    'spec/migrations/1.0.0/due-date.md names cccccccccccc, which nothing that changes in 1.0.0 has. Remove it, or the note with it.',
  ]);
});

test('a problem names the change, and the note where there is one', () => {
  expect(check([note('bbbbbbbbbbbb', 'cccccccccccc')])).toMatchObject([
    { fingerprint: 'aaaaaaaaaaaa' },
    { fingerprint: 'cccccccccccc', file: 'spec/migrations/1.0.0/due-date.md' },
  ]);
});
