import { describe, expect, test } from 'vitest';
import { type InvoiceRules, smallWorld } from '../../test-targets/invoice-rules.ts';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { createPlainContext } from '../../test-targets/plain-context.ts';
import { racesPhase } from './races.ts';

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function brokenBy(faulty: Partial<InvoiceRules>): Promise<string[]> {
  const context = createPlainContext(createInvoiceServer(faulty), { world: smallWorld, effort: 1 });
  await racesPhase.run(context);
  return [...new Set(context.verdicts.map(({ verdict }) => verdict.rule.id))];
}

test('a correct server loses no race', async () => {
  expect(await brokenBy({})).toEqual([]);
});

describe('a race is lost by a server that', () => {
  test('looks whether a write is allowed some time before it writes', async () => {
    const lost = await brokenBy({ beforeWrite: pause });
    expect(lost).toContain('creates-of-one-number-leave-one');
    expect(lost).toContain('creates-of-one-order-leave-one');
    expect(lost).toContain('updates-of-other-fields-are-all-kept');
    expect(lost).toContain('updates-to-one-number-leave-one');
  });

  test('mixes the fields of two updates', async () => {
    let last = '';
    const merge: InvoiceRules['merge'] = (invoice, body) => {
      const mixed = { ...invoice, ...body, ...(last && body['externalId'] ? { externalId: last } : {}) };
      last = String(body['externalId'] ?? '');
      return mixed;
    };
    expect(await brokenBy({ merge })).toContain('updates-at-once-leave-one-whole');
  });
});

test('races are not run where nothing may be written', async () => {
  const context = createPlainContext({ ...createInvoiceServer(), capabilities: ['stateful'] });
  await racesPhase.run(context);
  expect(context.steps).toEqual([]);
  expect(context.skipped).toEqual(['writes at the same time']);
});
