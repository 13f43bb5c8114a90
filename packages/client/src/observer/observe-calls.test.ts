import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { json, named, token } from '../../fixtures/answers.ts';
import { expectNoToken } from '../../fixtures/expect-no-token.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { InvoiceService } from '../../fixtures/invoice-service.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { fetchFailed } from '../../fixtures/write-faults.ts';
import {
  type AttemptEvent,
  connectInvoices,
  createInvoice,
  createInvoiceFromOrder,
  deleteInvoice,
  getInvoice,
  InvoiceArgumentError,
  type InvoiceFetch,
  type InvoiceHooks,
  listInvoices,
  type OutcomeEvent,
  observeCalls,
  updateInvoice,
  type WaitEvent,
  type WriteEvent,
} from '../index.ts';

const amount = { code: 'USD', value: '349.50' };
const newInvoice = {
  invoiceNumber: 'INV-1',
  customerId: '4711',
  externalId: 'ERP-1',
  originalBalance: amount,
  openBalance: amount,
};

/** A connection whose events are kept. */
function observed(fetch: InvoiceFetch) {
  const attempts: AttemptEvent[] = [];
  const waits: WaitEvent[] = [];
  const outcomes: OutcomeEvent[] = [];
  const writes: WriteEvent[] = [];
  const observer = observeCalls({
    onAttempt: (event) => attempts.push(event),
    onWait: (event) => waits.push(event),
    onOutcome: (event) => outcomes.push(event),
    onWrite: (event) => writes.push(event),
  });
  const connection = connectInvoices(ownStore({ fetch, observer, maxAttempts: 3 }));
  return { connection, attempts, waits, outcomes, writes };
}

const sha256 = (text: string | undefined): string =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex');

test('every event names its call, and tells it from others', async () => {
  const before = Date.now();
  let asked = 0;
  const { connection, attempts, waits, outcomes } = observed(() => {
    asked += 1;
    return asked === 1 ? new Response(null, { status: 503, headers: { 'Retry-After': '0' } }) : named();
  });
  await getInvoice(connection, 2041);
  await deleteInvoice(connection, 2041);
  const [first] = outcomes;
  const about = {
    callId: first?.callId,
    operation: 'getInvoice',
    method: 'GET',
    path: '/invoices/{invoiceId}',
  };
  expect(first).toEqual({
    ...about,
    startedAt: expect.any(Number),
    durationMs: expect.any(Number),
    attempts: [
      {
        ...about,
        startedAt: expect.any(Number),
        durationMs: expect.any(Number),
        attempt: 1,
        status: 503,
        reason: 'server-error',
      },
      { ...about, startedAt: expect.any(Number), durationMs: expect.any(Number), attempt: 2, status: 200 },
    ],
    waits: [{ ...about, startedAt: expect.any(Number), cause: 'retry-after', ms: 0 }],
    status: 200,
  });
  expect(first?.attempts).toEqual(attempts.slice(0, 2));
  expect(first?.waits).toEqual(waits);
  expect(outcomes[1]?.callId).not.toBe(first?.callId);
  for (const { startedAt, durationMs } of [...attempts, ...outcomes]) {
    expect(startedAt).toBeGreaterThanOrEqual(before);
    expect(startedAt + durationMs).toBeLessThanOrEqual(Date.now() + 1);
  }
});

test('an outcome says whether a write took effect, and nothing of it for a read', async () => {
  const { connection, outcomes, writes } = observed(() => new Response(null, { status: 403 }));
  await failureOf(getInvoice(connection, 7));
  await failureOf(updateInvoice(connection, 7, { status: 1 }));
  expect(outcomes).toMatchObject([
    { operation: 'getInvoice', reason: 'forbidden', status: 403 },
    { operation: 'updateInvoice', reason: 'forbidden', status: 403, applied: 'no' },
  ]);
  expect(outcomes[0]).not.toHaveProperty('applied');
  expect(writes.map(({ operation }) => operation)).toEqual(['updateInvoice']);
});

test('a write event is enough for a ledger', async () => {
  const service = new InvoiceService();
  const { connection, writes } = observed(service.fetch);
  const { data } = await createInvoice(connection, newInvoice);
  expect(writes).toEqual([
    {
      callId: expect.any(Number),
      operation: 'createInvoice',
      method: 'POST',
      path: '/invoices',
      startedAt: expect.any(Number),
      durationMs: expect.any(Number),
      attempts: 1,
      key: { invoiceNumber: 'INV-1', externalId: 'ERP-1' },
      bodySha256: sha256(service.bodies[0]),
      outcome: 'succeeded',
      applied: 'yes',
      status: 200,
      invoiceId: String(data.id),
    },
  ]);
});

test('each kind of write has its key and its invoice', async () => {
  const service = new InvoiceService();
  service.add({ id: 7 });
  const { connection, writes } = observed(service.fetch);
  const { externalId: _, ...withoutExternalId } = newInvoice;
  await createInvoice(connection, withoutExternalId);
  await updateInvoice(connection, 7, { status: 1 });
  await deleteInvoice(connection, '7');
  const { data } = await createInvoiceFromOrder(connection, 90417);
  expect(
    writes.map(({ operation, key, invoiceId, bodySha256 }) => [operation, key, invoiceId, bodySha256]),
  ).toEqual([
    ['createInvoice', { invoiceNumber: 'INV-1' }, '102', sha256(service.bodies[0])],
    ['updateInvoice', { invoiceId: '7' }, '7', sha256('{"status":1}')],
    ['deleteInvoice', { invoiceId: '7' }, '7', undefined],
    ['createInvoiceFromOrder', { orderId: '90417' }, String(data.invoiceId), undefined],
  ]);
});

test('a write that was found is reconciled, and the look is a call of its own', async () => {
  const service = new InvoiceService();
  service.writeFaults.push(
    () => Promise.reject(fetchFailed('ECONNREFUSED')),
    (carryOut) => {
      carryOut();
      return Promise.reject(fetchFailed('ECONNRESET'));
    },
  );
  const { connection, writes, outcomes } = observed(service.fetch);
  await createInvoice(connection, newInvoice);
  expect(writes).toMatchObject([
    { outcome: 'reconciled', applied: 'yes', attempts: 2, invoiceId: '101', status: 200 },
  ]);
  expect(writes[0]).not.toHaveProperty('reason');
  expect(
    outcomes.map(({ operation, attempts }) => [operation, attempts.map(({ reason }) => reason)]),
  ).toEqual([
    ['listInvoices', [undefined]],
    ['createInvoice', ['connection-failed', 'connection-failed']],
  ]);
});

test('a write that failed says why, and whether it took effect', async () => {
  const service = new InvoiceService();
  const cutOff = (): Promise<Response> => Promise.reject(fetchFailed('ECONNRESET'));
  service.writeFaults.push(cutOff);
  service.lookFaults.push(cutOff, cutOff, cutOff);
  const { connection, writes } = observed(service.fetch);
  await failureOf(createInvoice(connection, newInvoice));
  expect(writes).toMatchObject([
    {
      outcome: 'failed',
      applied: 'maybe',
      reason: 'connection-failed',
      attempts: 1,
      bodySha256: sha256(service.bodies[0]),
    },
  ]);
  expect(writes[0]).not.toHaveProperty('invoiceId');
});

test('an update that failed still names its invoice', async () => {
  const { connection, writes } = observed(() => new Response(null, { status: 403 }));
  await failureOf(updateInvoice(connection, 7, { status: 1 }));
  expect(writes).toMatchObject([{ outcome: 'failed', applied: 'no', invoiceId: '7' }]);
});

test('the hash is of the bytes that were sent, also beyond ASCII', async () => {
  const service = new InvoiceService();
  const { connection, writes } = observed(service.fetch);
  await createInvoice(connection, { ...newInvoice, invoiceNumber: 'Nº 7 – Überweisung' });
  expect(service.bodies[0]).toContain('Überweisung');
  expect(writes[0]?.bodySha256).toBe(sha256(service.bodies[0]));
});

const broken: [string, (event: object) => unknown][] = [
  [
    'throw',
    () => {
      throw new Error('no disk');
    },
  ],
  ['reject', () => Promise.reject(new Error('no disk'))],
  ['never end', () => new Promise(() => {})],
  [
    'change what they are given',
    (event) => {
      for (const name of Object.keys(event)) Reflect.set(event, name, 'changed');
    },
  ],
];

test.each(broken)('hooks that %s change nothing', async (_what, hook) => {
  const hooks: InvoiceHooks = { onAttempt: hook, onWait: hook, onOutcome: hook, onWrite: hook };
  const service = new InvoiceService();
  service.writeFaults.push(() => new Response(null, { status: 500 }));
  const observer = observeCalls(hooks);
  const connection = connectInvoices(ownStore({ fetch: service.fetch, observer, maxAttempts: 3 }));
  expect(await createInvoice(connection, newInvoice)).toEqual({
    data: { id: 101 },
    meta: { message: 'SUCCESS' },
    status: 200,
  });
  expect(await failureOf(deleteInvoice(connection, 1))).toMatchObject({ reason: 'not-found', applied: 'no' });
  await new Promise((resolve) => setImmediate(resolve));
});

test('no event shows the token, a query, a body or a message', async () => {
  const echo: InvoiceFetch = (request) => {
    if (request.method === 'DELETE') throw new Error(`${token} Harbor`);
    const headers = { 'X-Request-Id': token, 'Trace-Id': token };
    const body = { code: 500, data: { errMsg: `${token} Harbor` }, meta: { message: token } };
    return json(body, { status: 500, statusText: token, headers });
  };
  const { connection, attempts, waits, outcomes, writes } = observed(echo);
  const query = { customerId: '4711', customerName: 'Harbor', q: token };
  await failureOf(listInvoices(connection, query));
  await failureOf(createInvoice(connection, { ...newInvoice, termsConditions: `Harbor ${token}` }));
  await failureOf(deleteInvoice(connection, 7));
  const events = [attempts, waits, outcomes, writes];
  expect(Math.min(...events.map(({ length }) => length))).toBeGreaterThan(1);
  for (const event of events.flat()) {
    expectNoToken(event);
    expect(JSON.stringify(event)).not.toMatch(/Harbor|349\.5/);
  }
});

test.each([
  [{ onRetry: () => {} }, 'onRetry must be one of onAttempt onWait onOutcome onWrite, and a function'],
  [{ toString: undefined }, 'toString must be one of onAttempt onWait onOutcome onWrite, and a function'],
  [{ onWrite: 'log' }, 'onWrite must be one of onAttempt onWait onOutcome onWrite, and a function'],
])('the hooks %o are refused', (hooks, message) => {
  expect(() => observeCalls(hooks as unknown as InvoiceHooks)).toThrow(InvoiceArgumentError);
  expect(() => observeCalls(hooks as unknown as InvoiceHooks)).toThrow(`observeCalls: ${message}`);
});

// It is taken, as if it were left out.
test('a hook that is null is refused', () => {
  expect(() => observeCalls({ onWrite: null } as unknown as InvoiceHooks)).toThrow(InvoiceArgumentError);
});

test('a hook may be left out, and one that is added later is not called', async () => {
  const seen: unknown[] = [];
  const hooks: InvoiceHooks = {};
  const connection = connectInvoices(ownStore({ fetch: () => named(), observer: observeCalls(hooks) }));
  hooks.onOutcome = (event) => seen.push(event);
  await getInvoice(connection, 7);
  expect(seen).toEqual([]);
});
