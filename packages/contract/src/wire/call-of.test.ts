import { expect, test } from 'vitest';
import { callOf } from './call-of.ts';

const get = { method: 'GET', path: '/invoices/{invoiceId}/download-pdf' };
const list = { method: 'GET', path: '/invoices' };
const create = { method: 'POST', path: '/invoices' };

test('a path parameter is filled in, so that it stays one segment', () => {
  expect(callOf(get, { path: { invoiceId: 7 } }).path).toBe('/invoices/7/download-pdf');
  expect(callOf(get, { path: { invoiceId: 'a/b?c' } }).path).toBe('/invoices/a%2Fb%3Fc/download-pdf');
});

test('the query has a pair for each value of a list, and none for undefined', () => {
  const query = { limit: 10, q: 'a&b=ü', 'externalId[]': ['E1', 'E2'], status: undefined, channelIds: [] };
  const { path } = callOf(list, { query });
  expect(path).toBe('/invoices?limit=10&q=a%26b%3D%C3%BC&externalId%5B%5D=E1&externalId%5B%5D=E2');
});

test('a call without query or body has neither', () => {
  expect(callOf(list)).toEqual({ method: 'GET', path: '/invoices' });
  expect(callOf(list, { query: { status: undefined } })).toEqual({ method: 'GET', path: '/invoices' });
});

test('a body becomes JSON with every digit', () => {
  const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };
  const { text } = callOf(create, { body: { value: rawJSON('12345678901234567890.10') } });
  expect(text).toBe('{"value":12345678901234567890.10}');
  expect(callOf(create, { body: null }).text).toBe('null');
});
