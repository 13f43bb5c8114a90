import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { answerWith } from '../../test-targets/answer-with.ts';
import { exampleTarget } from '../../test-targets/open-at.ts';
import { createModel } from '../model/create-model.ts';
import type { Phase } from '../phases/phase.ts';
import type { Session } from '../session/session.ts';
import { measureWhileRunning } from './measure-while-running.ts';

const phase = (name: Phase['name']): Phase => ({ name, says: `what ${name} does`, run: async () => {} });
const exchange = answerWith('listInvoices', { code: 200, data: [], meta: { message: 'SUCCESS' } });
const step = { call: { method: 'GET', path: '/invoices' }, exchange, verdicts: [] };
const session = { model: undefined } as Session;

test('rounds of one phase are one report, in the order of the phases', () => {
  const measured = measureWhileRunning(specification, exampleTarget(), {});
  for (const name of ['model', 'races', 'model'] as const) {
    const measure = measured.begin(phase(name));
    measure.took(step, session);
    measure.took(step, session);
    measure.found();
    measure.skipped({ check: 'a check', reason: 'no reason' });
    measure.end();
  }
  expect(measured.requests()).toBe(6);
  expect(measured.phases()).toMatchObject([
    { name: 'model', says: 'what model does', requests: 4, findings: 2, skipped: [{ check: 'a check' }] },
    { name: 'races', requests: 2, findings: 1, skipped: [{ check: 'a check' }] },
  ]);
});

test('exchanges are kept only where they are wanted', () => {
  for (const keepExchanges of [true, false]) {
    const measured = measureWhileRunning(specification, exampleTarget(), { keepExchanges });
    measured.begin(phase('model')).took(step, session);
    expect(measured.exchanges()).toEqual(keepExchanges ? [exchange] : []);
  }
});

test('coverage counts what was answered, and the rules that models were asked for', () => {
  const measured = measureWhileRunning(specification, exampleTarget(), {});
  const covered = (kind: string) => measured.coverage().find((each) => each.kind === kind)?.covered;
  expect([covered('operations'), covered('rules')]).toEqual([0, 0]);
  const measure = measured.begin(phase('model'));
  const model = createModel({}, { complete: true, strict: true });
  (model.exercised as Set<string>).add('list-succeeds').add('list-total');
  measure.took(step, { model } as unknown as Session);
  measure.end();
  expect([covered('operations'), covered('rules')]).toEqual([1, 2]);
});
