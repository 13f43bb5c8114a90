import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { json, named } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import {
  type ConnectionOptions,
  connectInvoices,
  getInvoice,
  InvoiceApiError,
  InvoiceDeadlineError,
  type InvoiceFetch,
  listInvoices,
  observeCalls,
} from '../index.ts';

const start = Date.UTC(2026, 10, 22, 12);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: start });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Step = () => Response | Promise<Response>;

const failed =
  (status: number, headers: Record<string, string> = {}): Step =>
  () =>
    json({ code: status }, { status, headers });
const never: Step = () => new Promise(() => {});
const after =
  (ms: number, step: Step): Step =>
  () =>
    new Promise((resolve) => setTimeout(() => resolve(step()), ms));

/** A connection whose `fetch` goes through the steps, and stays at the last one; `sent` are the times, from 0 on. */
function scripted(steps: Step[], options: ConnectionOptions = {}) {
  const began = performance.now();
  const sent: number[] = [];
  const fetch: InvoiceFetch = () => {
    sent.push(performance.now() - began);
    const step = steps[Math.min(sent.length, steps.length) - 1] ?? named;
    return step();
  };
  const defaults = { backOffMs: 1000, maxAttempts: 5 };
  return { connection: connectInvoices(ownStore({ ...defaults, fetch, ...options })), sent };
}

/** Lets time pass, an hour, and gives what became of a call and when, in milliseconds. */
async function outcomeOf<Value>(
  call: Promise<Value>,
): Promise<{ value?: Value; error?: unknown; at: number }> {
  const began = performance.now();
  const at = (): number => performance.now() - began;
  const outcome = call.then(
    (value) => ({ value, at: at() }),
    (error: unknown) => ({ error, at: at() }),
  );
  await vi.advanceTimersByTimeAsync(3_600_000);
  return outcome;
}

test.each([
  ['half', 0, [0, 500, 1500, 3500, 7500]],
  ['the whole', 1 - 2 ** -53, [0, 1000, 3000, 7000, 15_000]],
])('the back-off doubles, and is cut at random down to %s of it', async (_what, random, times) => {
  vi.spyOn(Math, 'random').mockReturnValue(random);
  const { connection, sent } = scripted([failed(500)]);
  const { error } = await outcomeOf(getInvoice(connection, 7));
  expect(error).toMatchObject({ reason: 'server-error', attempts: 5 });
  expect(error).toMatchObject({
    message:
      'getInvoice: {"code":500} (500 server error) after 5 attempts GET https://example.com/invoices/7',
  });
  expect(sent.map((at) => Math.ceil(at / 500) * 500)).toEqual(times);
});

test('two calls that fail together do not come back together', async () => {
  const { connection, sent } = scripted([failed(500)], { maxAttempts: 2 });
  await outcomeOf(Promise.allSettled([1, 2, 3, 4].map((id) => getInvoice(connection, id))));
  expect(new Set(sent.slice(4)).size).toBe(4);
});

test('no back-off is longer than a minute', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1 - 2 ** -53);
  const { connection, sent } = scripted([failed(500)], { backOffMs: 40_000 });
  await outcomeOf(getInvoice(connection, 7));
  expect(sent.map((at) => Math.ceil(at / 500) * 500)).toEqual([0, 40_000, 100_000, 160_000, 220_000]);
});

const refused: Step = () => Promise.reject(new TypeError('fetch failed'));
const page: Step = () => new Response('<html>', { status: 200 });

test.each([
  ['408', failed(408)],
  ['429', failed(429)],
  ['500', failed(500)],
  ['502', failed(502)],
  ['503', failed(503)],
  ['504', failed(504)],
  ['a code of 500 under the status 200', () => json({ code: 500 })],
  ['a failed connection', refused],
  ['an attempt that takes too long', never],
  ['a page of HTML', page],
  ['an empty body', () => new Response('')],
] as [string, Step][])('a read is sent again after %s', async (_what, step) => {
  const { connection, sent } = scripted([step, step, () => named()]);
  const { value } = await outcomeOf(getInvoice(connection, 7));
  expect(value).toMatchObject({ status: 200 });
  expect(sent).toHaveLength(3);
});

test.each([
  ['302', failed(302)],
  ['400', failed(400)],
  ['401', failed(401)],
  ['403', failed(403)],
  ['404', failed(404)],
  ['409', failed(409)],
  ['422', failed(422)],
  ['501', failed(501)],
  ['a code of 404 under the status 200', () => json({ code: 404 })],
  ['a success in another form', () => json({})],
] as [string, Step][])('nothing is sent again after %s', async (_what, step) => {
  const { connection, sent } = scripted([step]);
  const { error } = await outcomeOf(getInvoice(connection, 7));
  expect(error).toMatchObject({ attempts: 1 });
  expect(sent).toHaveLength(1);
});

test.each([1, 2, 3, 7])('with maxAttempts %i it is sent as often', async (maxAttempts) => {
  const { connection, sent } = scripted([failed(500)]);
  const { error } = await outcomeOf(getInvoice(connection, 7, { maxAttempts }));
  expect(error).toMatchObject({ attempts: maxAttempts });
  expect(sent).toHaveLength(maxAttempts);
});

test.each([
  ['seconds', { 'Retry-After': '7' }, 7000],
  ['a fraction of seconds', { 'Retry-After': '0.25' }, 250],
  [
    'a date by the clock of the service, which is years behind',
    { 'Retry-After': 'Mon, 01 Jan 2001 00:00:09 GMT', Date: 'Mon, 01 Jan 2001 00:00:00 GMT' },
    9000,
  ],
  [
    'a date by the clock here, where the answer has none',
    { 'Retry-After': new Date(start + 11_000).toUTCString() },
    11_000,
  ],
  ['a date that is past', { 'Retry-After': new Date(start - 11_000).toUTCString() }, 0],
  [
    'seconds, whatever the rate limit says',
    { 'Retry-After': '3', 'X-Request-Window-Resets-After': '50 s' },
    3000,
  ],
  [
    'the end of the window, where there is no Retry-After',
    { 'X-Request-Window-Resets-After': '12.5 s' },
    12_500,
  ],
] as [string, Record<string, string>, number][])(
  'the next attempt waits as the answer asks: %s',
  async (_what, headers, ms) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const told: unknown[] = [];
    const observer = observeCalls({ onWait: (event) => told.push(event.ms) });
    const { connection, sent } = scripted([failed(429, headers), () => named()], { observer });
    await outcomeOf(getInvoice(connection, 7));
    expect([told, sent]).toEqual([[ms], [0, ms]]);
  },
);

test.each(['soon', '', '-5', 'soon 5', '5 s', 'Infinity', '1e9'])(
  'a Retry-After that cannot be read is none: %j',
  async (text) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { connection, sent } = scripted([failed(503, { 'Retry-After': text }), () => named()]);
    await outcomeOf(getInvoice(connection, 7));
    expect(sent).toEqual([0, 500]);
  },
);

test('the end of the window says nothing about when a fault passes', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const headers = { 'X-Request-Window-Resets-After': '50 s' };
  const { connection, sent } = scripted([failed(500, headers), () => named()]);
  await outcomeOf(getInvoice(connection, 7));
  expect(sent).toEqual([0, 500]);
});

test('a service that asks for more time than is left is not waited for, and both numbers are told', async () => {
  const { connection, sent } = scripted([failed(429, { 'Retry-After': '3600', 'X-Request-Id': '0f6c' })]);
  const { error, at } = await outcomeOf(getInvoice(connection, 7));
  expect(at).toBe(0);
  expect(error).toBeInstanceOf(InvoiceDeadlineError);
  expect(error).toMatchObject({
    reason: 'deadline-exceeded',
    attempts: 1,
    neededMs: 3_600_000,
    leftMs: 300_000,
    message: expect.stringMatching(
      /^getInvoice: .*the service asks for 3600 s, and 300 s of 300 s are left .*GET https:\/\/example.com\/invoices\/7/,
    ),
  });
  const { cause } = error as Error;
  expect(cause).toBeInstanceOf(InvoiceApiError);
  expect(cause).toMatchObject({ status: 429, requestId: '0f6c' });
  expect(sent).toEqual([0]);
});

// InvoiceDeadlineError promises the status of the last attempt; only its cause has it.
test('a deadline that ends the call after an answer is told with the status and id of that answer', async () => {
  const { connection } = scripted([failed(429, { 'Retry-After': '3600', 'X-Request-Id': '0f6c' })]);
  const { error } = await outcomeOf(getInvoice(connection, 7));
  expect(error).toMatchObject({ reason: 'deadline-exceeded', status: 429, requestId: '0f6c' });
});

test('a back-off that is longer than what is left is not waited for', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { connection, sent } = scripted([failed(500)], { deadlineMs: 1200 });
  const { error, at } = await outcomeOf(getInvoice(connection, 7));
  expect(error).toMatchObject({ reason: 'deadline-exceeded', attempts: 2, neededMs: 1000, leftMs: 700 });
  expect(error).toMatchObject({
    message: expect.stringContaining('the next attempt waits for 1 s, and 0.7 s of 1.2 s are left'),
  });
  expect([at, sent]).toEqual([500, [0, 500]]);
});

test('one deadline is over all attempts, and cuts the last of them short', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { connection, sent } = scripted([after(10_000, failed(500))], { deadlineMs: 25_000 });
  const { error, at } = await outcomeOf(getInvoice(connection, 7));
  expect([at, sent]).toEqual([25_000, [0, 10_500, 21_500]]);
  expect(error).toMatchObject({ reason: 'deadline-exceeded', attempts: 3, neededMs: 3500, leftMs: 0 });
  expect(error).toMatchObject({
    message: expect.stringContaining('the answer took 3.5 s, and 0 s of 25 s are left after 3 attempts GET'),
  });
});

test('an attempt has 30 seconds and a call 300, unless they are told otherwise', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { connection } = scripted([never], { maxAttempts: 1 });
  expect(await outcomeOf(getInvoice(connection, 7))).toMatchObject({
    at: 30_000,
    error: {
      reason: 'timed-out',
      message: expect.stringContaining('timed out: no whole answer after 30000 ms'),
    },
  });
  expect(await outcomeOf(getInvoice(connection, 7, { attemptTimeoutMs: 200 }))).toMatchObject({ at: 200 });
  const patient = { attemptTimeoutMs: Number.POSITIVE_INFINITY };
  expect(await outcomeOf(getInvoice(connection, 7, patient))).toMatchObject({
    at: 300_000,
    error: { reason: 'deadline-exceeded' },
  });
});

test.each([
  ['back-off', failed(500)],
  ['wait that the service asks for', failed(503, { 'Retry-After': '100' })],
])('an abort ends a %s at once', async (_what, step) => {
  const controller = new AbortController();
  const { connection, sent } = scripted([step], { backOffMs: 60_000 });
  const call = failureOf(getInvoice(connection, 7, { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(10);
  controller.abort(new Error('changed my mind'));
  const error = await call;
  expect(error).toMatchObject({ reason: 'aborted', attempts: 1, cause: { message: 'changed my mind' } });
  expect(vi.getTimerCount()).toBe(0);
  expect(sent).toHaveLength(1);
});

test('a hook sees every attempt and every wait, in their order', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const told: unknown[] = [];
  const observer = observeCalls({
    onAttempt: ({ attempt, status, reason, durationMs }) =>
      told.push({ attempt, status, reason, durationMs }),
    onWait: ({ cause, ms }) => told.push({ cause, ms }),
    onOutcome: ({ attempts, waits, durationMs }) => told.push([attempts.length, waits.length, durationMs]),
  });
  const steps = [after(20, failed(500)), failed(429, { 'Retry-After': '3' }), () => named()];
  const { connection } = scripted(steps, { observer });
  await outcomeOf(getInvoice(connection, 7));
  expect(told).toEqual([
    { attempt: 1, status: 500, reason: 'server-error', durationMs: 20 },
    { cause: 'back-off', ms: 500 },
    { attempt: 2, status: 429, reason: 'too-many-requests', durationMs: 0 },
    { cause: 'retry-after', ms: 3000 },
    { attempt: 3, status: 200, reason: undefined, durationMs: 0 },
    [3, 2, 3520],
  ]);
});

test('a signal that outlives many calls keeps no listeners of theirs, and no timer runs on', async () => {
  const listeners = new Set<unknown>();
  const { signal } = new AbortController();
  signal.addEventListener = (_type: string, listener: unknown) => listeners.add(listener);
  signal.removeEventListener = (_type: string, listener: unknown) => listeners.delete(listener);
  const steps = [failed(500), failed(503, { 'Retry-After': '1' }), () => named(), failed(404)];
  const { connection } = scripted(steps, { maxConcurrency: 1 });
  const calls = [1, 2, 3].map((id) => getInvoice(connection, id, { signal }));
  await outcomeOf(Promise.allSettled(calls));
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('what cannot be used is refused before anything is sent, as a rejection', async () => {
  const { connection, sent } = scripted([() => named()]);
  for (const q of ['\ud800', Object.create(null)]) {
    const call = listInvoices(connection, { everyCompany: true, q });
    expect(await failureOf(call)).toMatchObject({ reason: 'invalid-argument' });
  }
  expect(sent).toEqual([]);
});
