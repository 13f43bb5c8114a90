import { expect, test } from 'vitest';
import type { Call } from './call.ts';
import { requestOf } from './request-of.ts';

const base = 'http://127.0.0.1/api/v3/io/ip';
const credentials = { 'X-Auth-Token': 'a', 'X-Store-Hash': 'b' };
const headersOf = (call: Partial<Call>): Record<string, string> => {
  const { request } = requestOf(base, { method: 'POST', path: '/invoices', ...call }, credentials);
  return Object.fromEntries(request.headers);
};

test('a request without a body has no content type', () => {
  expect(headersOf({})).toEqual({ accept: 'application/json', 'x-auth-token': 'a', 'x-store-hash': 'b' });
  expect(headersOf({ text: '' })).toMatchObject({ 'content-type': 'application/json' });
});

test('headers of a call take the place of the ordinary ones, and an empty one takes it away', () => {
  const headers = headersOf({
    text: '{}',
    headers: { 'content-type': 'text/plain', 'X-Auth-Token': '', 'X-More': '1' },
  });
  expect(headers).toEqual({
    accept: 'application/json',
    'content-type': 'text/plain',
    'x-store-hash': 'b',
    'x-more': '1',
  });
});

test.each([
  [undefined, 'Zürich', [90, 195, 188, 114, 105, 99, 104]],
  ['latin1', 'ü', [252]],
  ['utf-16le', 'ü', [252, 0]],
] as const)('a text becomes bytes by its encoding: %s', (encoding, text, bytes) => {
  const call = { method: 'POST', path: '/invoices', text, ...(encoding ? { encoding } : {}) };
  expect([...(requestOf(base, call, {}).bytes ?? [])]).toEqual(bytes);
});

test('a slash at the end of the base URL makes no second one', () => {
  const { request, bytes } = requestOf(`${base}/`, { method: 'GET', path: '/invoices?limit=1' }, {});
  expect(request.url.href).toBe(`${base}/invoices?limit=1`);
  expect(bytes).toBeUndefined();
});
