import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sampleReport } from './sample-report.ts';
import { textReport } from './text-report.ts';

const plain = textReport(sampleReport, { color: false, width: 100 });

describe('the report for people', () => {
  test('tells both verdicts with their reasons, and what the packages are released as', () => {
    expect(plain.split('\n').slice(0, 7)).toEqual([
      'The baseline is the last published version, 1.0.0.',
      '',
      'specification  major   2 changes, 1 breaking',
      'types          major   Of the uses that compiled against 1.0.0, 1 no longer does.',
      'needed         major   the larger of the two',
      'released as    minor   1.0.0 → 1.1.0, by 1 changeset',
      '',
    ]);
  });

  test('tells each change with its place and its fingerprint, the breaking ones first', () => {
    expect(plain).toMatch(
      /major {2}In answers of getInvoice.* {2,}aaaaaaaaaaaa\n {7}response-enum-widened at #/,
    );
    expect(plain.indexOf('aaaaaaaaaaaa')).toBeLessThan(plain.indexOf('bbbbbbbbbbbb'));
  });

  test('tells every use that breaks, and some of those that are new', () => {
    expect(plain).toMatch(
      /breaks Type '2' is not one of <0 \| 1>\. +cccccccccccc\n +corpus\/read\.ts:3, TS1360/,
    );
    expect(plain).toContain('and 2 more that are new; --format json has them all');
    expect(plain).not.toContain('New8');
  });

  test('tells who calls a place breaking, and whether that is recorded', () => {
    expect(plain).toContain('recorded until 2027-06-30: It takes all enums for closed.');
    expect(plain).toContain('not recorded');
  });

  test('ends with the problems and the outcome', () => {
    expect(plain.trimEnd().split('\n').at(-1)).toBe('Refused: 3 problems.');
    expect(plain).toContain('Record eeeeeeeeeeee.');
  });

  test('says the same without its colours, and keeps to the width', () => {
    const coloured = textReport(sampleReport, { color: true, width: 100 });
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    for (const width of [60, 80, 120]) {
      const lines = textReport(sampleReport, { color: false, width }).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });
});

test.each([
  ['major', '2.0.0', 'major', '2.0.0 may follow 1.0.0: a major is what is needed.'],
  ['minor', '2.0.0', 'major', '2.0.0 may follow 1.0.0: a major is what is wanted, with a reason.'],
  ['none', '1.0.0', 'none', 'Nothing has changed since 1.0.0, and nothing is to be released.'],
] as const)('where a %s is needed, %s says what may follow', (needed, to, bump, says) => {
  const report = {
    ...sampleReport,
    agrees: true,
    problems: [],
    needed: { bump: needed, specification: needed, types: needed },
    packages: sampleReport.packages.map((each) => ({ ...each, to, bump })),
  };
  expect(textReport(report, { color: false, width: 80 })).toContain(says);
});
