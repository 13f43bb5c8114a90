import { expect, test } from 'vitest';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { createPlainContext, type PlainContext } from '../../test-targets/plain-context.ts';
import { commands } from './model/play-sequence.ts';
import { modelPhase } from './model.ts';
import { variousWorld } from './traffic/various-world.ts';

const run = async (seed: number, effort = 0.05): Promise<PlainContext> => {
  const context = createPlainContext(createInvoiceServer(), { world: variousWorld, seed, effort });
  await modelPhase.run(context);
  return context;
};

const lines = ({ steps }: PlainContext): string[] =>
  steps.map(({ call }) => `${call.method} ${call.path} ${call.text ?? ''}`);

test('sequences are the same for the same seed and others for another', async () => {
  const [first, again, other] = [await run(5), await run(5), await run(6)];
  expect(lines(again)).toEqual(lines(first));
  expect(lines(other)).not.toEqual(lines(first));
});

test('each parameter of the list, each way to sort and each field of an update comes within the first sequence', async () => {
  const context = await run(1, 0.01);
  const text = lines(context).slice(0, 500).join('\n');
  const [list] = context.operations.filter(({ operationId }) => operationId === 'listInvoices');
  const missing = (list?.parameters ?? []).filter(
    ({ name }) => !text.includes(`${encodeURIComponent(name)}=`),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
  for (const sortBy of ['invoiceNumber', 'openBalance', 'externalCustomerId', 'isPendingPayment']) {
    expect(text).toContain(`sortBy=${sortBy}&orderBy=ASC`);
    expect(text).toContain(`sortBy=${sortBy}&orderBy=DESC`);
  }
  for (const field of ['createdAt', 'details', 'externalPdfUrl', 'originalBalance', 'source']) {
    expect(text).toMatch(new RegExp(`PUT /invoices/\\d+ \\{"${field}":`));
  }
});

test('invoices are read after they were written, deleted ones too', async () => {
  const { steps } = await run(3);
  const methods = steps.map(({ call }) => call.method);
  const count = (method: string): number => methods.filter((each) => each === method).length;
  expect(count('GET')).toBeGreaterThan(count('POST'));
  const gone = steps.filter(
    ({ call, exchange }) => call.method === 'GET' && exchange.response.status === 404,
  );
  expect(gone.length).toBeGreaterThan(2);
});

test('commands have names of their own', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});

test('nothing is played where no company is known', async () => {
  const context = createPlainContext(createInvoiceServer(), { world: {} });
  await modelPhase.run(context);
  expect(context.steps).toEqual([]);
  expect(context.skipped).toEqual(['sequences of commands against the rules of the service']);
});
