import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { errorOf } from '../../fixtures/error-of.ts';
import { serve } from '../../fixtures/serve.ts';
import { createFaultyFetch, type Fault } from './index.ts';

const create = { method: 'POST', body: '{"invoiceNumber":"INV-1"}' };

/** A server that answers with the number of the request, and what came of a create through a fault. */
async function createThrough(fault: Fault): Promise<{ received: string[]; answer: unknown; error: unknown }> {
  const received: string[] = [];
  const outcome = { received, answer: undefined as unknown, error: undefined as unknown };
  await serve(
    async (request, response) => {
      received.push(`${request.method} ${request.url} ${Buffer.concat(await request.toArray())}`);
      response.end(`{"number":${received.length}}`);
    },
    async (baseUrl) => {
      const fetch = createFaultyFetch({ script: [{ fault }] });
      try {
        outcome.answer = await (await fetch(`${baseUrl}/invoices`, create)).json();
      } catch (error) {
        outcome.error = error;
      }
      expect(fetch.log[0]?.delivered).toBe(received.length);
    },
  );
  return outcome;
}

const arrived = 'POST /invoices {"invoiceNumber":"INV-1"}';

test('a refused connection fails as that of Node does, and the server hears nothing', async () => {
  let closed = '';
  await serve(
    () => {},
    async (baseUrl) => {
      closed = baseUrl;
    },
  );
  const real = (await errorOf(fetch(closed))) as TypeError & { cause: { code: string } };
  const { error, received } = await createThrough({ kind: 'refused' });
  expect(received).toEqual([]);
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({ message: real.message, cause: { code: real.cause.code } });
});

test('a reset fails as that of Node does', async () => {
  let real: unknown;
  await serve(
    (request) => {
      request.socket.resetAndDestroy();
    },
    async (baseUrl) => {
      real = await errorOf(fetch(baseUrl));
    },
  );
  const { error } = await createThrough({ kind: 'reset' });
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
  expect(real).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
});

test.each([
  [{ kind: 'reset' }, 1],
  [{ kind: 'reset', when: 'after' }, 1],
  [{ kind: 'reset', when: 'before' }, 0],
  [{ kind: 'status', status: 500 }, 0],
  [{ kind: 'status', status: 500, when: 'after' }, 1],
  [{ kind: 'duplicate' }, 2],
  [{ kind: 'delay', delayMs: 1 }, 1],
  [{ kind: 'truncate' }, 1],
] satisfies [Fault, number][])(
  'under %j a create arrives %i times, each time whole',
  async (fault, times) => {
    const { received } = await createThrough(fault);
    expect(received).toEqual(Array.from({ length: times }, () => arrived));
  },
);

test.each<[Fault, number]>([
  [{ kind: 'duplicate', answer: 'first' }, 1],
  [{ kind: 'duplicate', answer: 'second' }, 2],
  [{ kind: 'duplicate' }, 2],
])('under %j the answer %i comes back', async (fault, number) => {
  expect((await createThrough(fault)).answer).toEqual({ number });
});

test.each<[Fault, number]>([
  [{ kind: 'hang' }, 1],
  [{ kind: 'hang', when: 'before' }, 0],
])('under %j the server gets the request %i times', async (fault, times) => {
  const fetch = createFaultyFetch({ fetch: () => new Response('abcdef'), script: [{ fault }] });
  const abort = new AbortController();
  const failed = errorOf(fetch('https://example.com/invoices', { signal: abort.signal }));
  await new Promise((resolve) => setImmediate(resolve));
  abort.abort('enough');
  expect([await failed, fetch.log[0]?.delivered]).toEqual(['enough', times]);
});

test('an answer that nobody shall see is read to its end, so that its connection is free', async () => {
  const answer = new Response('abcdef');
  const fetch = createFaultyFetch({ fetch: () => answer, script: [{ fault: { kind: 'reset' } }] });
  await errorOf(fetch('https://example.com/invoices'));
  expect(answer.bodyUsed).toBe(true);
});

test('a delay holds the request for at least its time, and then lets it go on', async () => {
  const started = performance.now();
  const { answer } = await createThrough({ kind: 'delay', delayMs: 30 });
  expect(performance.now() - started).toBeGreaterThan(29);
  expect(answer).toEqual({ number: 1 });
});

test('without a fault a request passes as it is, and its answer too', async () => {
  const answer = Response.json({ code: 200 });
  const fetch = createFaultyFetch({ fetch: () => answer });
  expect(await fetch('https://example.com/invoices')).toBe(answer);
});

function exposeGarbageCollection(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

const endless: Fault[] = [
  { kind: 'hang' },
  { kind: 'hang', when: 'before' },
  { kind: 'delay', delayMs: 2 ** 31 - 1 },
  { kind: 'stall' },
  { kind: 'stall', afterBytes: 3 },
];

/** Reads an answer to its end. */
async function read(response: Promise<Response>): Promise<string> {
  return (await response).text();
}

test.each(endless)('an abort ends %j at once, with the reason of the signal', async (fault) => {
  const fetch = createFaultyFetch({ fetch: () => new Response('abcdef'), script: [{ fault }] });
  const abort = new AbortController();
  const failed = errorOf(read(fetch('https://example.com/invoices', { ...create, signal: abort.signal })));
  await new Promise((resolve) => setImmediate(resolve));
  const reason = new Error('enough');
  abort.abort(reason);
  expect(await failed).toBe(reason);
});

test('an abort leaves no timer of a delay behind', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const fetch = createFaultyFetch({ script: [{ fault: { kind: 'delay', delayMs: 60_000 } }] });
  const abort = new AbortController();
  const failed = errorOf(fetch('https://example.com/invoices', { signal: abort.signal }));
  expect(vi.getTimerCount()).toBe(1);
  abort.abort('enough');
  await failed;
  expect(vi.getTimerCount()).toBe(0);
});

test('a stalled body that is cancelled no longer listens for an abort', async () => {
  const fetch = createFaultyFetch({
    fetch: () => new Response('abc'),
    script: [{ fault: { kind: 'stall' } }],
  });
  const request = new Request('https://example.com/invoices');
  const before = getEventListeners(request.signal, 'abort').length;
  const response = await fetch(request);
  expect(getEventListeners(request.signal, 'abort').length).toBeGreaterThan(before);
  await response.body?.cancel();
  expect(getEventListeners(request.signal, 'abort').length).toBe(before);
});

test('a request that was answered is let go', async () => {
  const collectGarbage = exposeGarbageCollection();
  const send = async (): Promise<WeakRef<Request>> => {
    const request = new Request('https://example.com/invoices');
    await createFaultyFetch({ fetch: () => new Response() })(request);
    return new WeakRef(request);
  };
  const sent = await send();
  await expect
    .poll(() => {
      collectGarbage();
      return sent.deref() === undefined;
    })
    .toBe(true);
});

test.each(endless)('%j outlives a garbage collection and still hears the abort', async (fault) => {
  const collectGarbage = exposeGarbageCollection();
  const abort = new AbortController();
  const reasons: unknown[] = [];
  const begin = (): void => {
    const fetch = createFaultyFetch({ fetch: () => new Response('abcdef'), script: [{ fault }] });
    read(fetch('https://example.com/invoices', { ...create, signal: abort.signal })).catch((error) =>
      reasons.push(error),
    );
  };
  begin();
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
  }
  abort.abort('enough');
  await expect.poll(() => reasons).toEqual(['enough']);
});

test('an abort ends a wrapped fetch that does not heed it', async () => {
  const fetch = createFaultyFetch({ fetch: () => new Promise<Response>(() => {}) });
  const abort = new AbortController();
  const failed = errorOf(fetch('https://example.com/invoices', { signal: abort.signal }));
  abort.abort('enough');
  expect(await failed).toBe('enough');
});

test('an abort while the request is being sent is heard too', async () => {
  const abort = new AbortController();
  const fetch = createFaultyFetch({
    fetch: () => {
      abort.abort('enough');
      return new Promise<Response>(() => {});
    },
  });
  expect(await errorOf(fetch('https://example.com/invoices', { signal: abort.signal }))).toBe('enough');
});

test('a request that is aborted already uses up no fault and leaves no trace', async () => {
  const fetch = createFaultyFetch({ script: [{ fault: { kind: 'refused' } }] });
  expect(await errorOf(fetch('https://example.com/invoices', { signal: AbortSignal.abort('early') }))).toBe(
    'early',
  );
  expect([fetch.log, fetch.waiting().length]).toEqual([[], 1]);
});
