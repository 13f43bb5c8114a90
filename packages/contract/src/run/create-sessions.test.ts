import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { type Answers, exampleTarget, sessionsAt, unwatched } from '../../test-targets/open-at.ts';
import { createRecordingControl } from '../../test-targets/recording-control.ts';
import { standardWorld } from '../target/standard-world.ts';
import { RunStopped } from './run-stopped.ts';

const { control: _, ...shared } = createInvoiceServer();

test('each session has a store of its own, with the standard world where none is given', async () => {
  const control = createRecordingControl();
  const sessions = sessionsAt(exampleTarget({ control, capabilities: ['stateful', 'write'] }));
  const companies = [{ companyId: '1', name: 'One' }];
  const one = await sessions.open(undefined, unwatched);
  const other = await sessions.open({ companies }, unwatched);
  expect(control.worlds).toEqual([
    standardWorld(specification),
    { ...standardWorld(specification), companies },
  ]);
  expect(one.world).toEqual(control.worlds[0]);
  expect(one.steps).toEqual([]);
  await one.close();
  await one.close();
  expect(control.asked.filter((each) => each.startsWith('close'))).toEqual(['close 1']);
  await sessions.closeAll();
  expect(control.asked.at(-1)).toBe('close 2');
  expect(other.world.companies).toEqual(companies);
});

test('no store is opened once the run is to end', async () => {
  const control = createRecordingControl();
  const sessions = sessionsAt(exampleTarget({ control }), { signal: AbortSignal.abort() });
  await expect(sessions.open(undefined, unwatched)).rejects.toThrow(RunStopped);
  expect(control.asked).toEqual([]);
});

test('a store that cannot be closed does not keep the others open', async () => {
  const control = createRecordingControl((asked) => asked === 'close 1');
  const sessions = sessionsAt(exampleTarget({ control }));
  for (let count = 0; count < 3; count += 1) await sessions.open(undefined, unwatched);
  await sessions.closeAll();
  expect(control.asked.filter((each) => each.startsWith('close')).length).toBe(3);
});

test('a store whose clock cannot be set is closed with the rest', async () => {
  const control = createRecordingControl((asked) => asked.startsWith('clock'));
  const sessions = sessionsAt(exampleTarget({ control }));
  await expect(sessions.open(undefined, unwatched)).rejects.toThrow('did not set the clock');
  await sessions.closeAll();
  expect(control.asked.at(-1)).toBe('close 1');
});

test('the store of a target itself is read before it is judged', async () => {
  const sessions = sessionsAt(shared);
  const first = await sessions.open(undefined, unwatched);
  const amount = { code: 'USD', value: 1 };
  const body = { invoiceNumber: 'A1', customerId: '4711', originalBalance: amount, openBalance: amount };
  await first.send({ method: 'POST', path: '/invoices', text: JSON.stringify(body) });
  const second = await sessions.open(undefined, unwatched);
  expect(first.steps[0]?.call.path).toBe('/invoices?limit=250&offset=0&isIncludeExtraFields=1');
  // What one session writes the next one knows.
  expect(second.steps).toEqual([]);
  expect(second.model?.ids).toEqual([1000]);
});

test('a store that may not be written to is not read, and one that keeps nothing has no model', async () => {
  const reading = await sessionsAt({ ...shared, capabilities: ['stateful'] }).open(undefined, unwatched);
  expect(reading.steps).toEqual([]);
  expect(reading.model).toBeDefined();
  const forgetful = await sessionsAt(exampleTarget()).open(undefined, unwatched);
  expect(forgetful.model).toBeUndefined();
});

test('invoices of a store that could not be read beforehand are no findings', async () => {
  let isDown = true;
  const own = { ...createInvoiceServer(), control: undefined };
  const { control: __, ...server } = own;
  await server.fetch(
    new Request(`${server.baseUrl}/invoices`, {
      method: 'POST',
      headers: { 'X-Auth-Token': 'store-0' },
      body: JSON.stringify({ invoiceNumber: 'A1', openBalance: { code: 'USD', value: 1 } }),
    }),
  );
  const fetch: Answers = async (request) =>
    isDown ? Response.json({ code: 500, data: {}, meta: {} }, { status: 500 }) : server.fetch(request);
  const session = await sessionsAt({ ...server, fetch }).open(undefined, unwatched);
  isDown = false;
  const { verdicts } = await session.send({ method: 'GET', path: '/invoices' });
  expect(verdicts.map(({ rule }) => rule.id)).not.toContain('list-shows-this-store');
});
