import { expect, test } from 'vitest';
import { answerWith } from '../../test-targets/answer-with.ts';
import type { Rule, Verdict } from '../judge/verdict.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import { collectFindings } from './collect-findings.ts';
import { fingerprintOf } from './fingerprint.ts';

const rule: Rule = { id: 'update-keeps', says: 'It keeps.', weight: 'observed', pointer: '#/paths' };
const verdict = (more: Partial<Verdict> = {}): Verdict => ({ rule, expected: '1', actual: '2', ...more });
const step = (operationId: string): Step => ({
  call: { method: 'GET', path: `/${operationId}` },
  exchange: answerWith(operationId, {}),
  verdicts: [],
});
const session = { world: {} } as Session;
const origin = { phase: 'model' as const, seed: 7 };

test('a fingerprint is of rule, place and subject, whatever the values', () => {
  expect(fingerprintOf(verdict())).toMatch(/^[0-9a-f]{12}$/);
  expect(fingerprintOf(verdict({ actual: '3', expected: '4' }))).toBe(fingerprintOf(verdict()));
  expect(fingerprintOf(verdict({ pointer: '#/paths' }))).toBe(fingerprintOf(verdict()));
  const others = [
    verdict(),
    verdict({ pointer: '#/other' }),
    verdict({ subject: 'dueDate' }),
    verdict({ rule: { ...rule, id: 'update-changes' } }),
  ];
  expect(new Set(others.map(fingerprintOf)).size).toBe(4);
});

test('everything of one cause is one finding, with how often and where it was seen', () => {
  const findings = collectFindings(['observed']);
  const first = findings.add(origin, verdict(), { session, steps: [step('listInvoices')] });
  const later = { phase: 'client' as const, seed: 8 };
  expect(findings.add(later, verdict(), { session, steps: [step('getInvoice')] })).toBeUndefined();
  expect(findings.add(later, verdict(), { session, steps: [step('getInvoice')] })).toBeUndefined();
  expect(findings.sightings.map(({ finding }) => finding)).toEqual([first]);
  expect(first).toMatchObject({
    phase: 'model',
    seed: 7,
    count: 3,
    operationIds: ['listInvoices', 'getInvoice'],
    replay: `model-7-${fingerprintOf(verdict())}`,
  });
});

test('a finding can be repeated with the seed of the round that showed it', () => {
  const findings = collectFindings(['observed']);
  const found = findings.add({ phase: 'races', seed: 9 }, verdict(), { steps: [] });
  expect(found).toMatchObject({ seed: 9, replay: `races-9-${fingerprintOf(verdict())}` });
});

test('what a session saw is shown by its last step, and what led to it is kept for who makes it smaller', () => {
  const findings = collectFindings(['observed']);
  const steps = [step('createInvoice'), step('getInvoice')];
  const found = findings.add(origin, verdict(), { session, steps });
  expect(found?.steps).toEqual(steps.slice(-1));
  steps.push(step('deleteInvoice'));
  expect(findings.sightings[0]?.steps.length).toBe(2);
});

test('what a phase saw by itself keeps all its steps', () => {
  const steps = [step('createInvoice'), step('createInvoice')];
  expect(collectFindings(['observed']).add(origin, verdict(), { steps })?.steps).toEqual(steps);
});

test('rules of a weight that was not asked for are not held against the target', () => {
  const findings = collectFindings(['documented', 'assumed']);
  expect(findings.add(origin, verdict(), { steps: [] })).toBeUndefined();
  expect(findings.sightings).toEqual([]);
});

test('of phases that run at once the first in their order has the finding, whichever saw it sooner', () => {
  const findings = collectFindings(['observed']);
  const told = findings.add({ phase: 'races', seed: 7 }, verdict(), { steps: [step('listInvoices')] });
  const other = verdict({ subject: 'dueDate' });
  findings.add({ phase: 'client', seed: 7 }, other, { steps: [step('listInvoices')] });
  expect(findings.add(origin, verdict(), { session, steps: [step('getInvoice')] })).toBeUndefined();
  expect(told).toMatchObject({ phase: 'races' });
  expect(findings.sightings.map(({ finding }) => finding)).toMatchObject([
    { phase: 'model', count: 2, operationIds: ['getInvoice', 'listInvoices'] },
    { phase: 'client', count: 1 },
  ]);
  expect(findings.sightings[0]?.session).toBe(session);
});
