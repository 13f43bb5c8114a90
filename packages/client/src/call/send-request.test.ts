import { once } from 'node:events';
import { expect, test } from 'vitest';
import { named } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { recordingFetch } from '../../fixtures/recording-fetch.ts';
import { serve } from '../../fixtures/serve.ts';
import { createInvoiceClient, InvoiceApiError, InvoiceConnectionError, type InvoiceFetch } from '../index.ts';

const baseUrl = 'https://example.com';
const client = (fetch: InvoiceFetch) => createInvoiceClient(ownStore({ fetch }));

test('a fetch that rejects gives connection-failed, with a copy of the error', async () => {
  const original = new TypeError('fetch failed', {
    cause: Object.assign(new Error('no route'), { code: 'ENETUNREACH' }),
  });
  const error = await failureOf(client(() => Promise.reject(original)).getInvoice(7));
  expect(error).toBeInstanceOf(InvoiceConnectionError);
  expect(error.message).toBe(
    `getInvoice: connection failed: fetch failed: no route GET ${baseUrl}/invoices/7`,
  );
  expect(error).toMatchObject({
    reason: 'connection-failed',
    messages: [],
    cause: {
      name: 'TypeError',
      message: 'fetch failed',
      cause: { message: 'no route', code: 'ENETUNREACH' },
    },
  });
  expect(error.cause).not.toBe(original);
  expect('status' in error).toBe(false);
});

test.each([
  [
    'throws at once',
    () => {
      throw new Error('broken');
    },
    'broken',
  ],
  ['rejects with a text', () => Promise.reject('broken'), 'broken'],
  ['rejects with nothing', () => Promise.reject(undefined), 'undefined'],
  ['gives no Response', () => undefined as unknown as Response, 'fetch gave no Response'],
  [
    'gives a Response that was read',
    async () => {
      const used = named();
      await used.text();
      return used;
    },
    'Body is unusable',
  ],
])('a fetch that %s gives connection-failed', async (_case, fetch, text) => {
  const error = await failureOf(client(fetch).getInvoice(7));
  expect(error).toMatchObject({ reason: 'connection-failed', message: expect.stringContaining(text) });
});

test('a port where nobody listens gives connection-failed with the code of the system', async () => {
  let closed = '';
  await serve(
    () => {},
    async (url) => {
      closed = url;
    },
  );
  const error = await failureOf(createInvoiceClient(ownStore({ baseUrl: closed })).getInvoice(7));
  expect(error).toMatchObject({ reason: 'connection-failed', cause: { cause: { code: 'ECONNREFUSED' } } });
  expect(error.message).toContain('ECONNREFUSED');
});

test('an answer that breaks off gives connection-failed with the status and the request id', async () => {
  await serve(
    (_request, response) => {
      response.writeHead(200, { 'Content-Length': '100', 'X-Request-Id': '0f6c' });
      response.write('{"code":', () => response.destroy());
    },
    async (url) => {
      const error = await failureOf(createInvoiceClient(ownStore({ baseUrl: url })).getInvoice(7));
      expect(error).toMatchObject({ reason: 'connection-failed', status: 200, requestId: '0f6c' });
    },
  );
});

test('a call with an aborted signal sends nothing', async () => {
  const { fetch, requests } = recordingFetch(() => named());
  const error = await failureOf(client(fetch).getInvoice(7, { signal: AbortSignal.abort() }));
  expect(error).toBeInstanceOf(InvoiceConnectionError);
  expect(error).toMatchObject({
    reason: 'aborted',
    url: `${baseUrl}/invoices/7`,
    cause: { name: 'AbortError' },
  });
  expect(requests).toEqual([]);
});

test('an abort ends a call that waits for its answer, and the request with it', async () => {
  const controller = new AbortController();
  let disconnected: Promise<unknown> = Promise.resolve();
  await serve(
    (request) => {
      disconnected = once(request.socket, 'close');
      controller.abort(new Error('changed my mind'));
    },
    async (url) => {
      const invoices = createInvoiceClient(ownStore({ baseUrl: url }));
      const error = await failureOf(invoices.getInvoice(7, { signal: controller.signal }));
      expect(error).toMatchObject({ reason: 'aborted', cause: { message: 'changed my mind' } });
      expect(error.message).toContain('getInvoice: aborted: changed my mind GET');
      await disconnected;
    },
  );
});

test('an abort ends a call whose body stalls', async () => {
  const controller = new AbortController();
  await serve(
    (_request, response) => {
      response.writeHead(200);
      response.write('{"code":', () => controller.abort());
    },
    async (url) => {
      const invoices = createInvoiceClient(ownStore({ baseUrl: url }));
      const error = await failureOf(invoices.getInvoice(7, { signal: controller.signal }));
      expect(error).toMatchObject({ reason: 'aborted', cause: { name: 'AbortError' } });
    },
  );
});

test('an abort ends a call also where the injected fetch does not heed it', async () => {
  const before = new AbortController();
  const waiting = client(() => {
    queueMicrotask(() => before.abort());
    return new Promise(() => {});
  }).getInvoice(7, { signal: before.signal });
  expect(await failureOf(waiting)).toMatchObject({ reason: 'aborted' });

  const during = new AbortController();
  const pull = (): Promise<void> => {
    during.abort();
    return new Promise(() => {});
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const reading = client(() => new Response(body)).getInvoice(7, { signal: during.signal });
  expect(await failureOf(reading)).toMatchObject({ reason: 'aborted' });
});

test('after an abort the reason of the signal counts, whatever the fetch throws', async () => {
  const controller = new AbortController();
  const invoices = client(async () => {
    controller.abort(new Error('changed my mind'));
    throw new Error('its own words');
  });
  const error = await failureOf(invoices.getInvoice(7, { signal: controller.signal }));
  expect(error).toMatchObject({ reason: 'aborted', cause: { message: 'changed my mind' } });
});

// An unhandled rejection ends a Node process. The one that the abort causes has no listener yet when the fetch throws.
test('a fetch that throws as it is called, after an abort, leaves no rejection unhandled', async () => {
  const listeners = process.listeners('unhandledRejection');
  const unhandled: unknown[] = [];
  process
    .removeAllListeners('unhandledRejection')
    .on('unhandledRejection', (reason) => unhandled.push(reason));
  const controller = new AbortController();
  const invoices = client(() => {
    controller.abort(new Error('changed my mind'));
    throw new Error('its own words');
  });
  const error = await failureOf(invoices.getInvoice(7, { signal: controller.signal }));
  await new Promise((resolve) => setImmediate(resolve));
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
  expect(error).toMatchObject({ reason: 'aborted', cause: { message: 'changed my mind' } });
  expect(unhandled).toEqual([]);
});

test('a failure beside a signal that did not abort is no abort', async () => {
  const { signal } = new AbortController();
  const error = await failureOf(client(() => Promise.reject(new Error('broken'))).getInvoice(7, { signal }));
  expect(error.reason).toBe('connection-failed');
});

test('a failure without a message is told by its code', async () => {
  const refused = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });
  const error = await failureOf(client(() => Promise.reject(refused)).getInvoice(7));
  expect(error.message).toContain('getInvoice: connection failed: ECONNREFUSED GET');
});

test('a time limit is told from other aborts by the name of its cause', async () => {
  const waiting = client(() => new Promise(() => {})).getInvoice(7, { signal: AbortSignal.timeout(1) });
  expect(await failureOf(waiting)).toMatchObject({ reason: 'aborted', cause: { name: 'TimeoutError' } });
});

test('a time limit of the fetch itself is no abort of the caller', async () => {
  const timedOut = client(() => Promise.reject(new DOMException('slow', 'TimeoutError'))).getInvoice(7);
  expect(await failureOf(timedOut)).toMatchObject({
    reason: 'connection-failed',
    cause: { name: 'TimeoutError' },
  });
});

test.each([301, 302, 303, 307, 308])(
  'a redirect with %i is not followed, and its host is named',
  async (status) => {
    const asked: (string | undefined)[] = [];
    await serve(
      (request, response) => {
        asked.push(request.url);
        response.writeHead(status, { Location: 'https://login.example.com/secret?path' });
        response.end('<html>Moved</html>');
      },
      async (url) => {
        const invoices = createInvoiceClient(ownStore({ baseUrl: url }));
        const error = await failureOf(invoices.updateInvoice(7, { status: 1 }));
        expect(error).toBeInstanceOf(InvoiceApiError);
        expect(error).toMatchObject({ reason: 'unexpected-status', status });
        expect(error.message).toContain(
          'updateInvoice: a redirect to login.example.com, which is not followed (3',
        );
        expect(asked).toEqual(['/invoices/7']);
      },
    );
  },
);

test('a redirect to an address without a host names its own', async () => {
  const relative = client(() => new Response(null, { status: 302, headers: { Location: '/login' } }));
  expect((await failureOf(relative.getInvoice(7))).message).toContain('a redirect to example.com, which');
});

// The message names the host of the request, since an absent address is resolved to it.
test('a redirect without an address names no host', async () => {
  const bare = client(() => new Response(null, { status: 304 }));
  expect((await failureOf(bare.getInvoice(7))).message).toContain('getInvoice: a redirect, which');
});

const hidden = (): Response =>
  Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 } });

test('a redirect that a browser hides is an error too, and had no effect', async () => {
  const error = await failureOf(client(hidden).updateInvoice(7, { status: 1 }));
  expect(error).toMatchObject({ reason: 'unexpected-status', status: 0, applied: 'no', attempts: 1 });
  expect(error.message).toMatch(/a redirect.*, which is not followed/);
});

// The message names the host of the request, since the hidden address is resolved to it.
test('a redirect that a browser hides names no host', async () => {
  const error = await failureOf(client(hidden).getInvoice(7));
  expect(error.message).toContain('a redirect, which is not followed');
});
