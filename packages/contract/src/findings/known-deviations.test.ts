import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeReport } from '../../test-reports/make-report.ts';
import { phaseNames } from '../phases/phase.ts';
import { parseKnownDeviations, readKnownDeviations } from './known-deviations.ts';
import { applyKnownDeviations } from './known-deviations-applied.ts';
import { KnownDeviationsError } from './known-deviations-error.ts';

const entry = '- fingerprint: 12e45678\n  reason: Ticket 7\n  expires: 2027-01-31\n';

test('YAML and JSON are read, a fingerprint of digits and a day as text', () => {
  const expected = [{ fingerprint: '12e45678', reason: 'Ticket 7', expires: '2027-01-31' }];
  expect(parseKnownDeviations(entry, 'known.yaml')).toEqual(expected);
  expect(parseKnownDeviations(JSON.stringify(expected), 'known.json')).toEqual(expected);
  for (const empty of ['', '# none yet\n', '[]'])
    expect(parseKnownDeviations(empty, 'known.yaml')).toEqual([]);
});

const wrong: [what: string, text: string, says: string][] = [
  ['broken YAML', '- [', 'known.yaml is neither YAML nor JSON: '],
  ['an object', 'fingerprint: a', 'known.yaml holds no list: write each known deviation as an item'],
  ['a text', 'nothing', 'known.yaml holds no list: '],
  [
    'a text as an entry',
    '- abc',
    'known.yaml: entry 1 is not an object: give it fingerprint, reason and expires.',
  ],
  [
    'an entry without a reason',
    `${entry}- fingerprint: b\n  expires: 2027-01-31`,
    'known.yaml: entry 2 (b) has no reason: add it as text.',
  ],
  [
    'a day that does not exist',
    entry.replace('01-31', '02-30'),
    'known.yaml: entry 1 (12e45678) expires "2027-02-30", which is no day: write it as in 2027-01-31.',
  ],
  ['a misspelt key', `${entry}  expiry: 2027-01-31\n`, 'known.yaml: entry 1 (12e45678) has the key "expiry"'],
  [
    'a fingerprint twice',
    entry + entry,
    'known.yaml: entry 2 (12e45678) has the fingerprint of an entry above',
  ],
];

test.each(wrong)('%s is refused in one sentence', (_, text, says) => {
  const read = () => parseKnownDeviations(text, 'known.yaml');
  expect(read).toThrow(KnownDeviationsError);
  expect(read).toThrow(says);
  expect(read).not.toThrow('\n');
});

test('a file that is not there is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'known-'));
  const file = join(folder, 'known.yaml');
  await expect(readKnownDeviations(file)).rejects.toThrow(
    `${file}, the file of known deviations, does not exist`,
  );
  await expect(readKnownDeviations(folder)).rejects.toThrow('cannot be read (EISDIR)');
  await rm(folder, { recursive: true });
});

const now = new Date('2026-11-23T12:00:00Z');
const known = (fingerprint: string, expires: string) => ({ fingerprint, reason: 'Ticket 7', expires });

test('a known finding is set apart, until the end of its last day', () => {
  const report = makeReport();
  const [first, ...others] = report.findings;
  const until = (day: string) =>
    applyKnownDeviations(report, [known(first?.fingerprint ?? '', day)], { now });
  expect(until('2026-11-23')).toMatchObject({ known: [{ finding: first }], findings: others, stale: [] });
  expect(until('2026-11-22')).toMatchObject({ known: [], findings: report.findings });
  expect(until('2026-11-22').stale.map(({ kind, says }) => [kind, says])).toEqual([
    [
      'expired',
      `The known deviation ${first?.fingerprint} expired on 2026-11-22 and is still there: mend it, or give the entry a later day.`,
    ],
  ]);
});

test('an entry that nothing matches fails a complete run, and no other', () => {
  const report = makeReport();
  const [template] = report.phases;
  if (!template) throw new Error('The report has no phase.');
  const complete = { ...report, phases: phaseNames.map((name) => ({ ...template, name })) };
  const staleIn = (each: typeof report) =>
    applyKnownDeviations(each, [known('gone', '2027-01-31')], { now }).stale.map(({ says }) => says);
  expect(staleIn(report)).toEqual([]);
  expect(staleIn({ ...complete, stopped: 'It was interrupted.' })).toEqual([]);
  expect(staleIn(complete)).toEqual(['The known deviation gone was not seen any more: remove the entry.']);
});
