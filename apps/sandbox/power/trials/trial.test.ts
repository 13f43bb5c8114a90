import type { RunReport } from '@b2b-invoices/contract';
import { expect, test } from 'vitest';
import { trialOf } from './trial.ts';

const report = { findings: [], requests: 3, milliseconds: 7 } as unknown as RunReport;

test('a run without a finding has missed the fault', () => {
  expect(trialOf(report).seen).toBeUndefined();
});

test.each(['stopped', 'failed'] as const)('a run without a finding that was %s has seen the fault', (how) => {
  const why = 'GET /invoices is not answered.';
  expect(trialOf({ ...report, [how]: why })).toEqual({
    seen: 'refused',
    by: why,
    requests: 3,
    milliseconds: 7,
  });
});
