import { expect, test } from 'vitest';
import { RunStopped } from '../run/run-stopped.ts';
import type { WireRequest } from './exchange.ts';
import { createSend, Unanswered } from './send.ts';

const request: WireRequest = {
  method: 'GET',
  url: new URL('http://127.0.0.1/invoices'),
  headers: new Headers(),
  body: '',
};
const never = () => new Promise<Response>(() => {});

test('an answer that takes too long is none, also from a fetch that does not look at the signal', async () => {
  const sending = createSend(never, 1)(request, undefined);
  await expect(sending).rejects.toThrow(Unanswered);
  await expect(sending).rejects.toThrow('no answer came in time');
});

test('a body that never ends is no answer', async () => {
  const send = createSend(async () => new Response(new ReadableStream({})), 1);
  await expect(send(request, undefined)).rejects.toThrow('no answer came in time');
});

test('an infinite time is left to the fetch', async () => {
  const send = createSend(
    () => new Promise((resolve) => setImmediate(() => resolve(new Response('late')))),
    Number.POSITIVE_INFINITY,
  );
  expect((await send(request, undefined)).body).toBe('late');
});

test('a signal that was given before, or comes later, stops the run', async () => {
  const end = new AbortController();
  const sending = createSend(never, 5000)(request, undefined, end.signal);
  end.abort();
  await expect(sending).rejects.toThrow(RunStopped);
  const failing = createSend(() => Promise.reject(new Error('down')), 5000);
  await expect(failing(request, undefined, end.signal)).rejects.toThrow(RunStopped);
  await expect(failing(request, undefined)).rejects.toThrow(Unanswered);
});

test.each([
  ['the code of its cause', new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }), 'ECONNRESET'],
  ['the message of its cause', new TypeError('fetch failed', { cause: new Error('no route') }), 'no route'],
  ['its own message', new Error('offline'), 'offline'],
  ['itself', 'offline', 'offline'],
])('the reason of a failure is %s', async (_, error, reason) => {
  await expect(createSend(() => Promise.reject(error), 5000)(request, undefined)).rejects.toThrow(reason);
});
