import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { json, token } from '../../fixtures/answers.ts';
import { expectNoToken } from '../../fixtures/expect-no-token.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { InvoiceService } from '../../fixtures/invoice-service.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { createDriftCheck } from '../drift/create-drift-check.ts';
import { errorReasons } from '../errors/error-reasons.ts';
import {
  type ConnectionOptions,
  connectInvoices,
  createInvoice,
  createInvoiceClient,
  getInvoice,
  type InvoiceClientError,
  listInvoices,
  observeCalls,
} from '../index.ts';

test('a connection shows its address and nothing else', () => {
  const observer = observeCalls({});
  for (const options of [{ storeHash: 'abc123', token }, { authToken: token }]) {
    const connection = connectInvoices({ ...options, observer, baseUrl: 'https://example.com/ip/' });
    expectNoToken(connection);
    expectNoToken(createInvoiceClient(options));
    expect(JSON.stringify(connection)).toBe('{"baseUrl":"https://example.com/ip"}');
    expect(inspect(connection, { depth: Infinity, showHidden: true })).toBe(
      "InvoiceConnection { baseUrl: 'https://example.com/ip' }",
    );
    expect(Object.isFrozen(connection)).toBe(true);
  }
});

test('an address that holds the token does not show it', () => {
  expectNoToken(connectInvoices({ authToken: token, baseUrl: `https://example.com/${token}` }));
});

const echoes = (status: number, code: number = status) =>
  json(
    { code, data: { errMsg: token, [token]: [token] }, meta: { message: token } },
    {
      status,
      statusText: token,
      headers: { 'X-Request-Id': token, 'Trace-Id': token, Location: `https://${token}.example.com` },
    },
  );

const get = (answer: ConnectionOptions['fetch'], options: ConnectionOptions = {}): Promise<unknown> =>
  getInvoice(connectInvoices(ownStore({ ...(answer && { fetch: answer }), ...options })), 7);

function conflicting(): Promise<unknown> {
  const service = new InvoiceService();
  service.add({ invoiceNumber: 'INV-1' });
  service.writeFaults.push(() => Promise.reject(new Error(token)));
  const amount = { code: 'USD', value: '1' };
  const connection = connectInvoices(ownStore({ fetch: service.fetch, maxAttempts: 2 }));
  const body = { invoiceNumber: 'INV-1', customerId: '4711', originalBalance: amount, openBalance: amount };
  return createInvoice(connection, body);
}

/** A failure for each reason, in which the token comes from wherever it could. */
const failures: Record<(typeof errorReasons)[number], () => Promise<unknown>> = {
  'bad-request': () => get(() => echoes(400)),
  unauthorized: () => get(() => echoes(401)),
  forbidden: () => get(() => echoes(403)),
  'not-found': () => get(() => echoes(200, 404)),
  unprocessable: () => get(() => echoes(422)),
  'too-many-requests': () => get(() => echoes(429)),
  'server-error': () => get(() => echoes(500)),
  'unexpected-status': () => get(() => echoes(302)),
  'not-json': () => get(() => new Response(`<p>${token}`)),
  'empty-body': () => get(() => new Response('', { statusText: token, headers: { 'X-Request-Id': token } })),
  'not-an-envelope': () => get(() => json([token])),
  'other-company': () =>
    listInvoices(
      connectInvoices(
        ownStore({
          fetch: () => json({ code: 200, data: [{ customerId: `${token}1` }], meta: { message: token } }),
        }),
      ),
      { customerId: token },
    ),
  drift: () =>
    get(() => json({ code: 200, data: { id: token, [token]: token }, meta: {} }), {
      checkAnswer: createDriftCheck({ strict: true }),
    }),
  'connection-failed': () => get((request) => Promise.reject(Object.assign(new Error(token), { request }))),
  'timed-out': () => get(() => new Promise(() => {}), { attemptTimeoutMs: 5 }),
  aborted: () =>
    getInvoice(connectInvoices(ownStore()), 7, { signal: AbortSignal.abort(new Error(`stop ${token}`)) }),
  'deadline-exceeded': () =>
    get(() => new Response(token, { status: 503, headers: { 'Retry-After': '3600' } }), { maxAttempts: 2 }),
  conflict: conflicting,
  'invalid-argument': async () => connectInvoices({ ...ownStore(), ...{ [token]: token } }),
};

test.each(errorReasons)('an error with the reason %s does not show the token', async (reason) => {
  const error: InvoiceClientError = await failureOf(failures[reason]());
  expect(error.reason).toBe(reason);
  expectNoToken(error);
});

test('drifts that are reported do not show the token', async () => {
  const seen: unknown[] = [];
  const checkAnswer = createDriftCheck({ onDrift: (drift) => seen.push(drift) });
  const headers = { 'X-Request-Id': token };
  await get(() => json({ code: 200, data: { id: token, [token]: token }, meta: {} }, { headers }), {
    checkAnswer,
  });
  expect(seen.length).toBeGreaterThan(1);
  expectNoToken(seen);
});
