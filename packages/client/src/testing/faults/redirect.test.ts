import { expect, test } from 'vitest';
import { named, token } from '../../../fixtures/answers.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { createInvoiceClient } from '../../index.ts';
import { createFaultyFetch, type Fault, type FaultyFetch } from '../index.ts';

const asked = 'https://example.com/ip/invoices?limit=5';

interface Received {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** A fetch with the fault, and what the server behind it received. */
function redirected(fault: Fault): { fetch: FaultyFetch; received: Received[] } {
  const received: Received[] = [];
  const fetch = createFaultyFetch({
    script: [{ fault }],
    fetch: async (request) => {
      const { method, url, headers } = request;
      received.push({ method, url, headers: Object.fromEntries(headers), body: await request.text() });
      return named();
    },
  });
  return { fetch, received };
}

test.each<[Fault, number, string]>([
  [{ kind: 'redirect' }, 307, 'https://redirected.invalid/ip/invoices?limit=5'],
  [{ kind: 'redirect', status: 302, to: 'http' }, 302, 'http://example.com/ip/invoices?limit=5'],
  [{ kind: 'redirect', location: '/login' }, 307, 'https://example.com/login'],
  [{ kind: 'redirect', location: 'https://example.net/' }, 307, 'https://example.net/'],
])('a request that wants redirects as answers gets %j', async (fault, status, location) => {
  const { fetch, received } = redirected(fault);
  const response = await fetch(asked, { redirect: 'manual' });
  expect([response.status, response.headers.get('Location')]).toEqual([status, location]);
  expect(received).toEqual([]);
});

test('a request that wants no redirects fails', async () => {
  const { fetch, received } = redirected({ kind: 'redirect' });
  const error = await errorOf(fetch(asked, { redirect: 'error' }));
  expect(error).toMatchObject({ message: 'fetch failed', cause: { message: 'unexpected redirect' } });
  expect(received).toEqual([]);
});

test('a request that follows redirects shows its headers to the other origin, as fetch would', async () => {
  const { fetch, received } = redirected({ kind: 'redirect' });
  const headers = { 'X-Auth-Token': token, Authorization: token };
  await fetch(asked, { method: 'PUT', body: '{}', headers });
  expect(received).toEqual([
    {
      method: 'PUT',
      url: 'https://redirected.invalid/ip/invoices?limit=5',
      headers: { 'content-type': 'text/plain;charset=UTF-8', 'x-auth-token': token },
      body: '{}',
    },
  ]);
});

test.each([
  [301, 'GET', ''],
  [303, 'GET', ''],
  [308, 'POST', '{}'],
])('a POST that follows a %i goes on as a %s', async (status, method, body) => {
  const { fetch, received } = redirected({ kind: 'redirect', status });
  await fetch(asked, { method: 'POST', body: '{}' });
  expect(received).toMatchObject([{ method, body }]);
});

test('a PUT that follows a 302 stays a PUT', async () => {
  const { fetch, received } = redirected({ kind: 'redirect', status: 302 });
  await fetch(asked, { method: 'PUT', body: '{}' });
  expect(received).toMatchObject([{ method: 'PUT', body: '{}' }]);
});

test('the client follows no redirect', async () => {
  const { fetch, received } = redirected({ kind: 'redirect' });
  const invoices = createInvoiceClient({ storeHash: 'abc123', token, fetch });
  expect(await errorOf(invoices.getInvoice(1))).toMatchObject({ status: 307 });
  expect(received).toEqual([]);
});

test('the log tells that a redirect to http changes nothing where the address is such already', async () => {
  const { fetch } = redirected({ kind: 'redirect', to: 'http' });
  await fetch('http://127.0.0.1/invoices', { redirect: 'manual' });
  expect(fetch.log[0]?.problem).toBe('the redirect leads to the same address');
});
