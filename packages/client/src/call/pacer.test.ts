import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { json, named } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import {
  type ConnectionOptions,
  connectInvoices,
  getInvoice,
  InvoiceDeadlineError,
  type InvoiceFetch,
  observeCalls,
} from '../index.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A connection whose `fetch` notes when it was asked for what, in milliseconds since it was made. */
function paced(options: ConnectionOptions = {}, answer: InvoiceFetch = () => named()) {
  const began = performance.now();
  const sent: { id: number; at: number }[] = [];
  const fetch: InvoiceFetch = (request) => {
    sent.push({ id: Number(request.url.split('/').at(-1)), at: performance.now() - began });
    return answer(request);
  };
  return {
    connection: connectInvoices(ownStore({ fetch, attemptTimeoutMs: Number.POSITIVE_INFINITY, ...options })),
    sent,
  };
}

/** A `fetch` whose answers come when they are told to, the oldest request first. */
function heldBack() {
  const open: (() => void)[] = [];
  const fetch: InvoiceFetch = () => new Promise((resolve) => open.push(() => resolve(named())));
  return {
    fetch,
    async answerNext() {
      open.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const ids = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test('the 151st request waits until the first is a minute old', async () => {
  const { connection, sent } = paced({ maxConcurrency: 1000 });
  const calls = Promise.all(ids(400).map((id) => getInvoice(connection, id)));
  await vi.advanceTimersByTimeAsync(59_999);
  expect(sent).toHaveLength(150);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(300);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(sent).toHaveLength(300);
  await vi.advanceTimersByTimeAsync(1);
  await calls;
  expect(sent.map(({ id }) => id)).toEqual(ids(400));
});

test('no 60 seconds see more requests than are allowed, whenever they begin', async () => {
  const { connection, sent } = paced({ requestsPerMinute: 7 });
  const calls: Promise<unknown>[] = [];
  for (const id of ids(60)) {
    calls.push(getInvoice(connection, id));
    await vi.advanceTimersByTimeAsync((id * 7919) % 9000);
  }
  await vi.advanceTimersByTimeAsync(300_000);
  await Promise.all(calls);
  expect(sent).toHaveLength(60);
  for (const { at } of sent) {
    expect(sent.filter((other) => other.at >= at && other.at < at + 60_000).length).toBeLessThanOrEqual(7);
  }
});

test('no more are under way at once than are allowed, and the first to come is the first to go', async () => {
  const { fetch, answerNext } = heldBack();
  const { connection, sent } = paced({ maxConcurrency: 2 }, fetch);
  const calls = Promise.all(ids(5).map((id) => getInvoice(connection, id)));
  await vi.advanceTimersByTimeAsync(1000);
  for (const underWay of [2, 3, 4, 5]) {
    expect(sent.map(({ id }) => id)).toEqual(ids(underWay));
    await answerNext();
  }
  await answerNext();
  await calls;
});

test('eight are under way at once by default', async () => {
  const { connection, sent } = paced({}, heldBack().fetch);
  for (const id of ids(20)) void getInvoice(connection, id);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(8);
});

test.each([
  ['another call', { maxConcurrency: 1 }],
  ['the rate limit', { requestsPerMinute: 1 }],
])(
  'an abort while waiting for %s takes effect at once, and gives the place to the next',
  async (_what, pace) => {
    const { fetch, answerNext } = heldBack();
    const { connection, sent } = paced(pace, fetch);
    const controller = new AbortController();
    const first = getInvoice(connection, 1);
    const second = getInvoice(connection, 2, { signal: controller.signal });
    const third = getInvoice(connection, 3);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('changed my mind'));
    const error = await failureOf(second);
    expect(error).toMatchObject({ reason: 'aborted', attempts: 0 });
    expect(error.message).toContain('getInvoice: aborted: changed my mind');
    await answerNext();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent.map(({ id }) => id)).toEqual([1, 3]);
    await answerNext();
    await Promise.all([first, third]);
  },
);

test('a call that is aborted as it gets its turn is not sent, and gives its turn back', async () => {
  const { fetch, answerNext } = heldBack();
  const controller = new AbortController();
  const observer = observeCalls({ onAttempt: () => controller.abort() });
  const { connection, sent } = paced({ maxConcurrency: 1, observer }, fetch);
  const first = getInvoice(connection, 1);
  const second = failureOf(getInvoice(connection, 2, { signal: controller.signal }));
  const others = [3, 4, 5].map((id) => getInvoice(connection, id));
  await vi.advanceTimersByTimeAsync(0);
  for (const order of [[1], [1, 3], [1, 3, 4], [1, 3, 4, 5]]) {
    expect(sent.map(({ id }) => id)).toEqual(order);
    await answerNext();
  }
  expect(await second).toMatchObject({ reason: 'aborted', attempts: 0 });
  await Promise.all([first, ...others]);
});

test('a call that is aborted in the same breath is not sent, and gives its turn back', async () => {
  const { connection, sent } = paced({ maxConcurrency: 1 });
  const controller = new AbortController();
  const call = failureOf(getInvoice(connection, 1, { signal: controller.signal }));
  controller.abort();
  expect(await call).toMatchObject({ reason: 'aborted', attempts: 0 });
  await getInvoice(connection, 2);
  expect(sent.map(({ id }) => id)).toEqual([2]);
});

test('the connections of one store share its pace, those of other stores and addresses do not', async () => {
  const { connection, sent } = paced({ requestsPerMinute: 2 });
  const began = performance.now();
  const options = ownStore({ requestsPerMinute: 2 });
  const at: Record<string, number[]> = {};
  const connect = (name: string, more: object) => {
    at[name] = [];
    const fetch: InvoiceFetch = () => {
      at[name]?.push(performance.now() - began);
      return named();
    };
    return connectInvoices({ ...options, fetch, ...more });
  };
  const connections = [
    connect('one', {}),
    connect('same', { token: 'another token', maxConcurrency: 3 }),
    connect('other address', { baseUrl: 'https://example.org' }),
  ];
  const calls = [connection, ...connections].flatMap((each) => [getInvoice(each, 1), getInvoice(each, 2)]);
  await vi.advanceTimersByTimeAsync(120_000);
  await Promise.all(calls);
  expect(sent.map((request) => request.at)).toEqual([0, 0]);
  expect(at).toEqual({ one: [0, 0], same: [60_000, 60_000], 'other address': [0, 0] });
});

test('nobody overtakes one who waits for less company, and who gives up lets the next go at once', async () => {
  const { fetch } = heldBack();
  const order: number[] = [];
  const options = ownStore({
    fetch: (request) => {
      order.push(Number(request.url.split('/').at(-1)));
      return fetch(request);
    },
  });
  const alone = connectInvoices({ ...options, maxConcurrency: 1 });
  const among = connectInvoices({ ...options, maxConcurrency: 8 });
  const controller = new AbortController();
  void getInvoice(alone, 1).catch(() => undefined);
  const second = failureOf(getInvoice(alone, 2, { signal: controller.signal }));
  void getInvoice(among, 3).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(1000);
  expect(order).toEqual([1]);
  controller.abort();
  await second;
  expect(order).toEqual([1, 3]);
});

function once(answer: Response): InvoiceFetch {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 ? answer : named();
  };
}

test.each([
  ['later', 8],
  ['already waiting for their turn', 1],
])('a 429 holds back the calls of the store that are %s', async (_which, maxConcurrency) => {
  const tooMany = json({ code: 429 }, { status: 429, headers: { 'Retry-After': '30' } });
  const { connection, sent } = paced({ maxConcurrency }, once(tooMany));
  const first = failureOf(getInvoice(connection, 1));
  if (maxConcurrency > 1) await vi.advanceTimersByTimeAsync(1);
  const second = getInvoice(connection, 2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await first).toMatchObject({ reason: 'too-many-requests' });
  await second;
  expect(sent.map(({ id, at }) => [id, Math.round(at / 1000)])).toEqual([
    [1, 0],
    [2, 30],
  ]);
});

test('an answer from before a 429 does not lift its pause', async () => {
  const open: ((answer: Response) => void)[] = [];
  const { connection, sent } = paced({}, () => new Promise((resolve) => open.push(resolve)));
  const refused = failureOf(getInvoice(connection, 1));
  const early = getInvoice(connection, 2);
  await vi.advanceTimersByTimeAsync(0);
  open[0]?.(json({ code: 429 }, { status: 429, headers: { 'Retry-After': '30' } }));
  await refused;
  const headers = { 'X-Requests-Remaining': '100 times', 'X-Request-Window-Resets-After': '0.4 s' };
  open[1]?.(json({ code: 200, data: { id: 2 }, meta: {} }, { headers }));
  await early;
  void getInvoice(connection, 3);
  await vi.advanceTimersByTimeAsync(29_900);
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(200);
  expect(sent).toHaveLength(3);
});

test('an answer that says that nothing is left of the window holds back until it ends', async () => {
  const headers = { 'X-Requests-Remaining': '0 times', 'X-Request-Window-Resets-After': '12.5 s' };
  const answer = json({ code: 200, data: { id: 1 }, meta: { message: 'SUCCESS' } }, { headers });
  const { connection, sent } = paced({}, once(answer));
  await getInvoice(connection, 1);
  const second = getInvoice(connection, 2);
  await vi.advanceTimersByTimeAsync(12_499);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  await second;
});

test('what an answer says is left is counted down, those under way included', async () => {
  const headers = { 'X-Requests-Remaining': '3 times', 'X-Request-Window-Resets-After': '20 s' };
  const open: ((answer: Response) => void)[] = [];
  const { connection, sent } = paced({}, () => new Promise((resolve) => open.push(resolve)));
  for (const id of ids(2)) void getInvoice(connection, id);
  await vi.advanceTimersByTimeAsync(0);
  open[0]?.(json({ code: 200, data: { id: 1 }, meta: {} }, { headers }));
  await vi.advanceTimersByTimeAsync(0);
  for (const id of ids(4)) void getInvoice(connection, id + 2);
  await vi.advanceTimersByTimeAsync(19_999);
  expect(sent.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  await vi.advanceTimersByTimeAsync(2);
  expect(sent.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('an answer that comes late and knows of fewer requests does not raise what is left', async () => {
  const open: ((answer: Response) => void)[] = [];
  const { connection, sent } = paced({}, () => new Promise((resolve) => open.push(resolve)));
  for (const id of ids(2)) void getInvoice(connection, id);
  await vi.advanceTimersByTimeAsync(0);
  for (const [index, remaining] of [
    [1, '2'],
    [0, '9'],
  ] as const) {
    const headers = { 'X-Requests-Remaining': remaining, 'X-Request-Window-Resets-After': '20 s' };
    open[index]?.(json({ code: 200, data: {}, meta: {} }, { headers }));
    await vi.advanceTimersByTimeAsync(10);
  }
  for (const id of ids(5)) void getInvoice(connection, id + 2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent.map(({ id }) => id)).toEqual([1, 2, 3]);
});

test('a wait that is longer than the deadline fails at once, and says both numbers', async () => {
  const { connection, sent } = paced({ requestsPerMinute: 1 });
  await getInvoice(connection, 1);
  await vi.advanceTimersByTimeAsync(10_000);
  const error = await failureOf(getInvoice(connection, 2, { deadlineMs: 20_000 }));
  expect(error).toBeInstanceOf(InvoiceDeadlineError);
  expect(error).toMatchObject({
    reason: 'deadline-exceeded',
    attempts: 0,
    neededMs: 50_000,
    leftMs: 20_000,
    message:
      'getInvoice: deadline exceeded: its turn comes after 50 s, and 20 s of 20 s are left GET https://example.com/invoices/2',
  });
  expect(sent).toHaveLength(1);
});

test('those who wait before it count for the wait that a call is told of', async () => {
  const { connection } = paced({ requestsPerMinute: 2 });
  for (const id of ids(5)) void getInvoice(connection, id);
  for (const [deadlineMs, neededMs] of [
    [119_000, 120_000],
    [1000, 120_000],
  ] as const) {
    expect(await failureOf(getInvoice(connection, 6, { deadlineMs }))).toMatchObject({ neededMs });
  }
  const last = getInvoice(connection, 6, { deadlineMs: 120_001 });
  expect(await failureOf(getInvoice(connection, 7, { deadlineMs: 120_001 }))).toMatchObject({
    neededMs: 180_000,
  });
  await vi.advanceTimersByTimeAsync(120_000);
  await last;
});

test('a call that gets no turn among others before its deadline fails with it', async () => {
  const { connection, sent } = paced({ maxConcurrency: 1 }, heldBack().fetch);
  void getInvoice(connection, 1).catch(() => undefined);
  const second = failureOf(getInvoice(connection, 2, { deadlineMs: 5000 }));
  await vi.advanceTimersByTimeAsync(5000);
  expect(await second).toMatchObject({ reason: 'deadline-exceeded', attempts: 0, leftMs: 0 });
  expect(sent).toHaveLength(1);
});

test('without a limit everything is sent at once, whatever the answers say', async () => {
  const headers = { 'X-Requests-Remaining': '0 times', 'X-Request-Window-Resets-After': '12.5 s' };
  const unlimited = { requestsPerMinute: Number.POSITIVE_INFINITY, maxConcurrency: Number.POSITIVE_INFINITY };
  const { connection, sent } = paced(unlimited, () => json({ code: 200, data: {}, meta: {} }, { headers }));
  await Promise.all(ids(500).map((id) => getInvoice(connection, id)));
  await Promise.all(ids(500).map((id) => getInvoice(connection, id)));
  expect(sent.filter(({ at }) => at === 0)).toHaveLength(1000);
});

test('a wait for a turn is told as it begins: how long for the rate limit, and no number for another call', async () => {
  const { fetch, answerNext } = heldBack();
  const told: unknown[] = [];
  const observer = observeCalls({ onWait: ({ cause, ms }) => told.push([cause, ms]) });
  const { connection } = paced({ requestsPerMinute: 2, maxConcurrency: 1, observer }, fetch);
  for (const id of ids(3)) void getInvoice(connection, id);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([
    ['concurrency', undefined],
    ['pacing', 60_000],
  ]);
  await answerNext();
  await answerNext();
});
