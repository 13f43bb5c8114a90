import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { named, token } from '../../fixtures/answers.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { createInvoiceClient } from '../index.ts';
import {
  createFaultyFetch,
  type Fault,
  type FaultMatch,
  type FaultyFetch,
  type ScriptedFault,
} from './index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const fault: Fault = { kind: 'status', status: 503 };
const base = 'https://example.com/api/v3/io/ip';

function scripted(...script: ScriptedFault[]): FaultyFetch {
  return createFaultyFetch({ fetch: () => named(), script });
}

/** The statuses of requests that are sent one after the other, each as `GET /invoices`. */
async function statusesOf(fetch: FaultyFetch, ...requests: string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const request of requests) {
    const [method = '', path = ''] = request.split(' ');
    statuses.push((await fetch(base + path, { method })).status);
  }
  return statuses;
}

test('a fault strikes the first request, once, unless it is told more', async () => {
  expect(await statusesOf(scripted({ fault }), 'GET /invoices', 'GET /invoices')).toEqual([503, 200]);
});

test('a fault lets as many pass as it is told, and strikes as often', async () => {
  const fetch = scripted({ after: 2, times: 2, fault });
  expect(await statusesOf(fetch, ...Array(5).fill('GET /invoices'))).toEqual([200, 200, 503, 503, 200]);
});

test('a fault can strike for ever', async () => {
  const fetch = scripted({ times: Infinity, fault });
  expect(await statusesOf(fetch, ...Array(4).fill('GET /invoices'))).toEqual([503, 503, 503, 503]);
});

test('faults strike in the order of the script, one for each request', async () => {
  const fetch = scripted({ fault }, { fault: { kind: 'status', status: 429 } }, { after: 1, fault });
  expect(await statusesOf(fetch, ...Array(5).fill('GET /invoices'))).toEqual([503, 429, 200, 503, 200]);
});

test('requests that arrive together do not share a fault', async () => {
  const fetch = scripted({ times: 2, fault });
  const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(`${base}/invoices`)));
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 200, 200, 200]);
});

test.each<[FaultMatch, string, string]>([
  [{ operation: 'listInvoices' }, 'GET /invoices?offset=10', 'GET /invoices/extra-fields'],
  [{ operation: 'listInvoiceExtraFields' }, 'GET /invoices/extra-fields', 'GET /invoices/7'],
  [{ operation: 'createInvoice' }, 'POST /invoices', 'POST /orders/5/invoices'],
  [{ operation: 'createInvoiceFromOrder' }, 'POST /orders/5/invoices', 'POST /invoices'],
  [{ operation: 'getInvoice' }, 'GET /invoices/7', 'DELETE /invoices/7'],
  [{ operation: 'getInvoicePdf' }, 'GET /invoices/7/download-pdf', 'GET /invoices/7'],
  [{ method: 'PUT' }, 'PUT /invoices/7', 'GET /invoices/7'],
  [{ path: '/invoices/7' }, 'DELETE /invoices/7', 'DELETE /invoices/77'],
  [{ path: '/invoices/*' }, 'GET /invoices/7', 'GET /invoices/7/download-pdf'],
  [{ path: '/invoices/**' }, 'GET /invoices/7/download-pdf', 'GET /invoices'],
  [{ path: '/invoices' }, 'GET /invoices', 'POST /orders/5/invoices'],
  [{ path: '/api/v3/io/ip/else.where' }, 'GET /else.where', 'GET /else-where'],
  [{ method: 'GET', path: '/invoices/7' }, 'GET /invoices/7', 'PUT /invoices/7'],
])('the match %j takes %s and leaves %s', async (match, taken, left) => {
  expect(await statusesOf(scripted({ match, fault }), left, taken)).toEqual([200, 503]);
});

test('what of the script still waits can be asked, but for what never ends', async () => {
  const first = { match: { operation: 'getInvoice' }, fault } as const;
  const fetch = scripted(first, { fault: { kind: 'empty' } }, { times: Infinity, fault });
  await fetch(`${base}/invoices`);
  expect(fetch.waiting()).toEqual([{ ...first, after: 0, times: 1 }]);
  await fetch(`${base}/invoices/1`);
  expect(fetch.waiting()).toEqual([]);
});

test('the log tells what was done to which request', async () => {
  const fetch = scripted(
    { after: 1, fault: { kind: 'duplicate' } },
    { fault: { kind: 'enum', pointer: '/data/x' } },
    { fault: { kind: 'reset', when: 'before' } },
  );
  const before = Date.now();
  await fetch(`${base}/invoices/7`);
  await fetch(`${base}/invoices?q=a%20b`, { method: 'POST', body: '{}' });
  await errorOf(fetch(`${base}/else`));
  await fetch(`${base}/invoices`);
  const log = fetch.log.map(({ at, ...entry }) => {
    expect(at).toBeGreaterThanOrEqual(before);
    return entry;
  });
  expect(log).toEqual([
    {
      request: 1,
      inFlight: 1,
      method: 'GET',
      operation: 'getInvoice',
      path: '/invoices/7',
      fault: 'enum',
      problem: '/data/x: there is no such place',
      delivered: 1,
      status: 200,
    },
    {
      request: 2,
      inFlight: 1,
      method: 'POST',
      operation: 'createInvoice',
      path: '/invoices?q=a%20b',
      fault: 'duplicate',
      delivered: 2,
      status: 200,
    },
    {
      request: 3,
      inFlight: 1,
      method: 'GET',
      path: '/api/v3/io/ip/else',
      fault: 'reset',
      delivered: 0,
    },
    {
      request: 4,
      inFlight: 1,
      method: 'GET',
      operation: 'listInvoices',
      path: '/invoices',
      delivered: 1,
      status: 200,
    },
  ]);
});

test('the log counts the requests that are on their way at once', async () => {
  const fetch = scripted();
  await Promise.all(Array.from({ length: 3 }, () => fetch(`${base}/invoices`)));
  await fetch(`${base}/invoices`);
  expect(fetch.log.map(({ inFlight }) => inFlight)).toEqual([1, 2, 3, 1]);
});

test.each(['X-Auth-Token', 'authToken', 'Authorization'])(
  'the log never shows the %s of a request',
  async (name) => {
    const secret = 'tok en/1';
    const fetch = scripted({ fault: { kind: 'echo' } });
    const headers = { [name]: secret };
    await fetch(`${base}/invoices?a=${encodeURIComponent(secret)}&b=tok+en/1`, { headers });
    expect(inspect(fetch, { depth: 9, showHidden: true })).not.toMatch(/tok(.|%20)en/);
    expect(fetch.log[0]?.path).toBe('/invoices?a=[redacted]&b=[redacted]');
  },
);

test('without a fetch of its own it wraps the global one as it is at each request', async () => {
  const fetch = createFaultyFetch();
  vi.stubGlobal('fetch', async () => named(1));
  expect(await (await fetch(`${base}/invoices/1`)).json()).toMatchObject({ data: { id: 1 } });
  vi.stubGlobal('fetch', async () => named(2));
  expect(await (await fetch(`${base}/invoices/1`)).json()).toMatchObject({ data: { id: 2 } });
});

test('a change to the script after the fetch was made has no effect', async () => {
  const script: ScriptedFault[] = [{ fault: { kind: 'status', status: 503 } }];
  const fetch = createFaultyFetch({ fetch: () => named(), script });
  script.push({ fault });
  Object.assign(script[0]?.fault ?? {}, { status: 418 });
  expect(await statusesOf(fetch, 'GET /invoices', 'GET /invoices')).toEqual([503, 200]);
});

test('the client runs on it as on any fetch', async () => {
  const fetch = scripted({ match: { operation: 'getInvoice' }, fault: { kind: 'status', status: 404 } });
  const invoices = createInvoiceClient({ storeHash: 'abc123', token, fetch });
  expect(await errorOf(invoices.getInvoice(7))).toMatchObject({ reason: 'not-found' });
  expect((await invoices.getInvoice(7)).data.id).toBe(2041);
  expect(JSON.stringify(fetch.log)).not.toContain(token);
});
