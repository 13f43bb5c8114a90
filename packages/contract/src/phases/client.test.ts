import type { Operation } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createExampleServer } from '../../test-targets/example-server.ts';
import { smallWorld } from '../../test-targets/invoice-rules.ts';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { createPlainContext } from '../../test-targets/plain-context.ts';
import { RunStopped } from '../run/run-stopped.ts';
import { createCheckedClient } from './client/check-call.ts';
import { clientPhase } from './client.ts';

type Server = ReturnType<typeof createExampleServer>;

const examples = (): Server => ({ ...createExampleServer(), capabilities: ['prefer', 'refuse', 'write'] });

test('the client agrees with a server of examples, of every status and in both schemes', async () => {
  const context = createPlainContext(examples());
  await clientPhase.run(context);
  expect(context.verdicts.map(({ verdict }) => verdict)).toEqual([]);
  const statuses = new Set(context.steps.map(({ exchange }) => exchange.response.status));
  expect([...statuses].sort()).toEqual([200, 400, 401, 403, 404, 422, 429, 500]);
  const ids = new Set(context.steps.map(({ exchange }) => exchange.operation?.operationId));
  expect(ids.size).toBe(8);
  expect(new Set(context.steps.map(({ call }) => call.credentials))).toEqual(new Set(['current', 'legacy']));
});

test('the client agrees with a server that keeps invoices', async () => {
  const context = createPlainContext(createInvoiceServer(), { world: smallWorld });
  await clientPhase.run(context);
  expect(context.verdicts.map(({ verdict }) => verdict)).toEqual([]);
});

test('reads alone are sent to a store of somebody else', async () => {
  const { control: _, ...server } = createInvoiceServer();
  const context = createPlainContext(server);
  await clientPhase.run(context);
  expect(new Set(context.steps.map(({ call }) => call.method))).toEqual(new Set(['GET']));
  expect(context.steps.length).toBeLessThan(25);
  expect(context.skipped).toContain('writes through the client');
});

type How = Parameters<ReturnType<typeof createCheckedClient>['call']>[1];

/** The verdicts on one call that does not go as the client's own methods do. */
async function verdictsOf(
  how: How,
  name = 'getInvoice',
  more?: Record<string, string>,
): Promise<[rule: string, actual: string][]> {
  const context = createPlainContext(examples());
  const checked = createCheckedClient(context, await context.openSession(), 'current');
  await checked.call(name, how, more);
  return context.verdicts.map(({ verdict: { rule, actual } }) => [rule.id, actual]);
}

test('a result that is not what came is a finding', async () => {
  const verdicts = await verdictsOf(async (client) => {
    const result = await client.getInvoice(2041);
    return { ...result, data: { ...result.data, status: 2 } };
  });
  expect(verdicts).toEqual([['client-returns-what-came', "the client's data differ from the wire"]]);
});

test('an error that is swallowed is a finding', async () => {
  const swallow: How = (client) => client.getInvoice(2041).catch(() => ({ data: {}, meta: {}, status: 200 }));
  const verdicts = await verdictsOf(swallow, 'getInvoice', { Prefer: 'code=404, example=invoiceNotFound' });
  expect(verdicts).toEqual([['client-returns-what-came', 'the client took the error 404 for a success']]);
});

test('a request that the specification does not allow is a finding', async () => {
  const verdicts = await verdictsOf(
    (client) => client.createInvoice({ invoiceNumber: 'A-1', customerID: '4711' } as never),
    'createInvoice',
  );
  expect(verdicts.map(([rule]) => rule)).toContain('client-sends-what-is-described');
});

test('a call that sends nothing is a finding', async () => {
  expect(await verdictsOf(async () => undefined)).toEqual([
    ['client-sends-what-is-described', 'nothing was sent: undefined'],
  ]);
});

test('credentials that are no scheme are a finding', async () => {
  const context = createPlainContext(examples());
  const checked = createCheckedClient(context, await context.openSession(), 'legacy');
  await checked.call('getInvoice', (client) => client.getInvoice(2041));
  const mixed = createCheckedClient(
    { ...context, operations: context.operations as Operation[] },
    await context.openSession(),
    'current',
  );
  await mixed.call('getInvoice', (client) => client.getInvoice(2041), { authToken: 'another' });
  expect(context.verdicts.map(({ verdict }) => verdict.pointer)).toEqual(['#/security']);
});

test('the end of the run is no failure of the client', async () => {
  const context = createPlainContext(examples());
  const session = await context.openSession();
  const ended = { ...session, send: () => Promise.reject(new RunStopped('enough')) };
  const checked = createCheckedClient(context, ended, 'current');
  await expect(checked.call('getInvoice', (client) => client.getInvoice(2041))).rejects.toThrow('enough');
});
