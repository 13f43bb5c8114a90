import { expect, test } from 'vitest';
import { createSmallStore, storeCredentials, storeUrl } from '../../test-targets/small-store.ts';
import { phaseNames } from '../phases/phase.ts';
import { type Plan, runPlan } from './run-plan.ts';

const broken: Plan = async ({ session, report }) => {
  const step = await session.send({ method: 'GET', path: '/invoices' });
  const rule = {
    id: 'a-rule',
    says: 'There are invoices.',
    weight: 'documented',
    pointer: '#/paths',
  } as const;
  report({ rule, expected: 'an invoice', actual: 'none' }, [step]);
};

test('what a live run does and finds is reported as live, and as no phase', async () => {
  const target = {
    name: 'live',
    baseUrl: storeUrl,
    credentials: storeCredentials,
    fetch: createSmallStore().fetch,
    capabilities: [],
  };
  const { phases, findings } = await runPlan(target, { seed: 7 }, broken);
  expect(phases).toEqual([expect.objectContaining({ name: 'live', requests: 1 })]);
  expect(findings.map(({ verdict }) => verdict.rule.id)).toContain('a-rule');
  for (const { phase, replay } of findings)
    expect([phase, replay]).toEqual(['live', expect.stringMatching(/^live-7-/)]);
  expect(phaseNames).not.toContain('live');
});
