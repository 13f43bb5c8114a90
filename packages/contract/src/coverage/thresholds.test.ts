import { expect, test } from 'vitest';
import { belowThreshold, parseThreshold, ThresholdError } from './thresholds.ts';

const report = [
  {
    kind: 'statuses' as const,
    covered: 60,
    total: 64,
    missing: [
      { name: 'a' },
      { name: 'b', reason: 'It cannot be.' },
      { name: 'c', reason: 'It cannot be.' },
      { name: 'd', reason: 'It cannot be.' },
    ],
  },
];

test('a threshold is a kind and a percentage', () => {
  expect(parseThreshold('statuses=95')).toEqual({ kind: 'statuses', percent: 95 });
  expect(parseThreshold('request-keywords=99.5%')).toEqual({ kind: 'request keywords', percent: 99.5 });
});

test.each(['statuses', 'status=95', 'statuses=', 'statuses=101', 'statuses=-1', 'statuses=all'])(
  '%s is refused in one sentence',
  (text) => {
    expect(() => parseThreshold(text)).toThrow(ThresholdError);
    expect(() => parseThreshold(text)).toThrow(/: write .*\.$/);
  },
);

test('what cannot be exercised does not count', () => {
  expect(belowThreshold(report, [{ kind: 'statuses', percent: 98 }])).toEqual([]);
  expect(belowThreshold(report, [{ kind: 'statuses', percent: 99 }])).toEqual([
    'The coverage of statuses is 98.3% of what can be reached and must be 99%: 1 is missing.',
  ]);
  expect(belowThreshold(report, [{ kind: 'rules', percent: 1 }])).toEqual([
    'The run measured no coverage of rules, which must be 1%.',
  ]);
});
