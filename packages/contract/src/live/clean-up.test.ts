import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bodyOf, connectToSmallStore, createOwn } from '../../test-targets/live-connection.ts';

test('what was created is gone after the run, and the journal with it', async () => {
  const connection = connectToSmallStore();
  connection.store.add({ invoiceNumber: 'INV-OTHERS' });
  await createOwn(connection, '1');
  await connection.send('POST', '/invoices', bodyOf(`${connection.prefix}2`));
  expect(existsSync(connection.journal.file)).toBe(true);
  expect(await connection.live.cleanUp()).toEqual([]);
  expect([...connection.store.invoices.values()]).toMatchObject([{ invoiceNumber: 'INV-OTHERS' }]);
  expect(existsSync(connection.journal.file)).toBe(false);
});

test('an invoice whose create was never answered is found by its number and removed', async () => {
  const { store, send, live, prefix } = connectToSmallStore();
  store.answer = (request, text) => {
    if (request.method !== 'POST') return undefined;
    store.add(JSON.parse(text));
    throw new TypeError('fetch failed');
  };
  await expect(send('POST', '/invoices', bodyOf(`${prefix}1`))).rejects.toThrow('fetch failed');
  expect(await live.cleanUp()).toEqual([]);
  expect(store.invoices.size).toBe(0);
});

test('an invoice that appears only some time after its create was lost is removed', async () => {
  const { store, send, live, prefix } = connectToSmallStore();
  let late: object | undefined;
  let lists = 0;
  store.answer = (request, text) => {
    if (request.method === 'POST') {
      late = JSON.parse(text);
      throw new TypeError('fetch failed');
    }
    lists += 1;
    if (lists === 2 && late) store.add(late);
    return undefined;
  };
  await expect(send('POST', '/invoices', bodyOf(`${prefix}1`))).rejects.toThrow('fetch failed');
  expect(await live.cleanUp()).toEqual([]);
  expect(lists).toBeGreaterThan(2);
  expect(store.invoices.size).toBe(0);
});

test('an invoice that cannot be read right after its create is not taken for gone', async () => {
  const { store, send, live, prefix } = connectToSmallStore();
  const { data } = await (await send('POST', '/invoices', bodyOf(`${prefix}1`))).json();
  store.answer = () => {
    delete store.answer;
    return Response.json({ code: 404 }, { status: 404 });
  };
  await send('GET', `/invoices/${data.id}`);
  expect(live.own.left).toHaveLength(1);
  expect(await live.cleanUp()).toEqual([]);
  expect(store.invoices.size).toBe(0);
});

test('an invoice that was created although the answer was a refusal is removed', async () => {
  const { store, send, live, prefix } = connectToSmallStore();
  store.answer = (request, text) => {
    if (request.method !== 'POST') return undefined;
    store.add(JSON.parse(text));
    return Response.json({ code: 422 }, { status: 422 });
  };
  await send('POST', '/invoices', bodyOf(`${prefix}1`));
  expect(await live.cleanUp()).toEqual([]);
  expect(store.invoices.size).toBe(0);
});

function createGate(): { opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

test('a create that is still under way when the run ends is waited for and removed', async () => {
  const { store, send, live, prefix } = connectToSmallStore();
  const gate = createGate();
  const arrived = createGate();
  store.answer = async (request) => {
    if (request.method !== 'POST') return undefined;
    arrived.open();
    await gate.opened;
    return undefined;
  };
  const creating = send('POST', '/invoices', bodyOf(`${prefix}1`));
  await arrived.opened;
  const cleaning = live.cleanUp();
  await new Promise(setImmediate);
  expect(store.requests).toEqual(['POST /invoices']);
  gate.open();
  await creating;
  expect(await cleaning).toEqual([]);
  expect(store.invoices.size).toBe(0);
});

test('a deletion that fails is tried again', async () => {
  const connection = connectToSmallStore();
  await createOwn(connection);
  let failures = 2;
  connection.store.answer = ({ method }) => {
    if (method !== 'DELETE' || failures === 0) return undefined;
    failures -= 1;
    return Response.json({ code: 500 }, { status: 500 });
  };
  expect(await connection.live.cleanUp()).toEqual([]);
  expect(connection.store.invoices.size).toBe(0);
});

test('what cannot be removed is named with its reason, and stays in the journal', async () => {
  const connection = connectToSmallStore();
  const id = await createOwn(connection);
  connection.store.answer = ({ method }) =>
    method === 'DELETE' ? Response.json({ code: 200, data: { id }, meta: {} }) : undefined;
  const left = await connection.live.cleanUp();
  expect(left).toContainEqual({
    id,
    invoiceNumber: `${connection.prefix}1`,
    why: 'deleting it answers 200, and it is still there',
  });
  expect(connection.journal.leftovers()).toMatchObject([{ id, invoiceNumber: `${connection.prefix}1` }]);
});

test('a run that is interrupted while it waits for the limit removes what it created all the same', async () => {
  const abort = new AbortController();
  const connection = connectToSmallStore({ signal: abort.signal });
  await createOwn(connection);
  const { store, send } = connection;
  const headers = { 'X-Request-Window-Resets-After': '40 s' };
  store.answer = () => {
    abort.abort(new Error('interrupted'));
    delete store.answer;
    return Response.json({ code: 429 }, { status: 429, headers });
  };
  await expect(send('GET', '/invoices')).rejects.toThrow('interrupted');
  expect(await connection.live.cleanUp()).toEqual([]);
  expect(connection.store.invoices.size).toBe(0);
});
