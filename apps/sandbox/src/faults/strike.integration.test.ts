import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ControlClient, createControlClient } from '../control/control-client.ts';
import { createSandbox, type Sandbox } from '../create-sandbox.ts';
import type { FaultScript } from './fault.ts';

const credentials = { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-a' };
const secret = 'open sesame';

let sandbox: Sandbox;
let server: Server;
let origin: string;
let control: ControlClient;
beforeAll(async () => {
  sandbox = await createSandbox({ controlSecret: secret });
  server = createServer(sandbox.listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  control = createControlClient({ baseUrl: `${origin}/_sandbox`, secret });
  await control.createStore({ storeHash: 'store-a', tokens: ['token-of-a'], seed: { kind: 'demo' } });
});
beforeEach(() => control.store('store-a').reset());
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await sandbox.close();
});

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** Over HTTP, and in this process: a fault looks the same to `fetch`. */
const ways: [name: string, send: Send][] = [
  ['over HTTP', (path, init) => fetch(`${origin}/api/v3/io/ip${path}`, { headers: credentials, ...init })],
  [
    'in process',
    (path, init) =>
      sandbox.fetch(new Request(`${origin}/api/v3/io/ip${path}`, { headers: credentials, ...init })),
  ],
];

const script = (effect: FaultScript['effect'], more: Partial<FaultScript> = {}) =>
  control.store('store-a').addFault({ ...(effect ? { effect } : {}), ...more });

const balance = { code: 'USD', value: 5 };
const createBody = {
  invoiceNumber: 'F-1',
  customerId: '4711',
  originalBalance: balance,
  openBalance: balance,
};
const create: RequestInit = {
  method: 'POST',
  headers: { ...credentials, 'Content-Type': 'application/json' },
  body: JSON.stringify(createBody),
};

describe.each(ways)('a fault %s', (_, send) => {
  const countF1 = async (): Promise<number> => {
    const answer = await send('/invoices?searchBy=invoiceNumber&q=F-1');
    return ((await answer.json()) as { meta: { pagination: { totalCount: number } } }).meta.pagination
      .totalCount;
  };
  const lastEntry = async () => (await control.store('store-a').listJournal()).at(-1);

  test('strikes the requests that match, as often as it was told, and no other', async () => {
    await script(
      { kind: 'status', status: 503, retryAfter: 7 },
      { match: { operationId: 'getInvoice' }, times: 2 },
    );
    expect((await send('/invoices')).status).toBe(200);
    const struck = await send('/invoices/2041');
    expect([struck.status, struck.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await send('/invoices/2041')).status).toBe(503);
    expect((await send('/invoices/2041')).status).toBe(200);
  });

  test('with a status keeps the request from the store', async () => {
    await script({ kind: 'status', status: 500 });
    const answer = await send('/invoices', create);
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: 500 }]);
    expect(await countF1()).toBe(0);
    const entries = await control.store('store-a').listJournal();
    expect(entries.at(-2)).toMatchObject({ operationId: 'createInvoice', status: 500, fault: 'status' });
  });

  test('answers with a page of HTML', async () => {
    await script({ kind: 'html' });
    const answer = await send('/invoices');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain('<html>');
  });

  test('resets the connection before the request is carried out', async () => {
    await script({ kind: 'reset', when: 'before' });
    await expect(send('/invoices', create)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(await lastEntry()).toMatchObject({ status: 0, fault: 'reset' });
    expect(await countF1()).toBe(0);
  });

  test('resets the connection after the invoice is there', async () => {
    await script({ kind: 'reset', when: 'after' });
    await expect(send('/invoices', create)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(await countF1()).toBe(1);
  });

  test('cuts the body off', async () => {
    await script({ kind: 'truncate', afterBytes: 10 });
    const answer = await send('/invoices/2041');
    expect(answer.status).toBe(200);
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('{"code":20');
    await expect(reader.read()).rejects.toThrow(TypeError);
  });

  test('lets the body stall until the client gives up', async () => {
    await script({ kind: 'stall', afterBytes: 10 });
    const controller = new AbortController();
    const answer = await send('/invoices/2041', { signal: controller.signal });
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('{"code":20');
    const rest = reader.read().then(
      () => 'more',
      (error: Error) => error.name,
    );
    controller.abort();
    expect(await rest).toBe('AbortError');
  });

  test('changes the type of a field, adds one, or sets a value that nobody knows', async () => {
    await script({ kind: 'drift', pointer: '/data/id', to: 'string' });
    await script({ kind: 'field', pointer: '/data', name: 'novelty', value: 1 });
    await script({ kind: 'enum', pointer: '/data/status', value: 7 });
    const read = async () => ((await (await send('/invoices/2041')).json()) as { data: unknown }).data;
    expect(await read()).toMatchObject({ id: '2041' });
    expect(await lastEntry()).toMatchObject({
      problems: [{ side: 'response', message: expect.stringContaining('/data/id') }],
    });
    expect(await read()).toMatchObject({ id: 2041, novelty: 1 });
    expect(await read()).toMatchObject({ id: 2041, status: 7 });
    expect(await read()).toMatchObject({ id: 2041, status: 1 });
  });

  test('that leads nowhere leaves the answer and says so in the journal', async () => {
    await script({ kind: 'drift', pointer: '/data/nothing', to: 'string' });
    expect((await send('/invoices/2041')).status).toBe(200);
    expect(await lastEntry()).toMatchObject({
      problems: [{ message: 'the fault: /data/nothing leads nowhere: there is no nothing.' }],
    });
  });

  test.each([
    ['first', 200],
    ['second', 400],
  ] as const)('delivers a create twice and gives the %s answer', async (answer, status) => {
    await script({ kind: 'duplicate', answer });
    expect((await send('/invoices', create)).status).toBe(status);
    expect(await countF1()).toBe(1);
  });

  test('delays the answer, alone or before an effect', async () => {
    await script(undefined, { delay: 50 });
    await script({ kind: 'status', status: 500 }, { delay: 50 });
    for (const status of [200, 500]) {
      expect((await send('/invoices/2041')).status).toBe(status);
      expect((await lastEntry())?.durationMs).toBeGreaterThanOrEqual(49);
    }
  });

  test('of one store strikes no other', async () => {
    await control.createStore({ storeHash: 'store-b', tokens: ['token-of-b'], seed: { kind: 'demo' } });
    await script({ kind: 'status', status: 500 });
    const other = { 'X-Auth-Token': 'token-of-b', 'X-Store-Hash': 'store-b' };
    expect((await send('/invoices', { headers: other })).status).toBe(200);
    expect((await send('/invoices')).status).toBe(500);
    await control.store('store-b').delete();
  });
});
