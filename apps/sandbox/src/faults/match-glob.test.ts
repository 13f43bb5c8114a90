import { expect, test } from 'vitest';
import { matchFault } from './match-fault.ts';
import { matchGlob } from './match-glob.ts';

test.each([
  ['/invoices', '/invoices', true],
  ['/invoices', '/invoices/1', false],
  ['/invoices/*', '/invoices/2041', true],
  ['/invoices/*', '/invoices/', true],
  ['/invoices/*', '/invoices/2041/download-pdf', false],
  ['/invoices/*/download-pdf', '/invoices/2041/download-pdf', true],
  ['/**', '/invoices/2041/download-pdf', true],
  ['/**/download-pdf', '/invoices/2041/download-pdf', true],
  ['/**/download-pdf', '/invoices/2041', false],
  ['/invoices/2*1', '/invoices/2041', true],
  ['/invoices.', '/invoicesx', false],
  ['/*', '/*', true],
])('the pattern %s and the path %s: %s', (pattern, path, expected) => {
  expect(matchGlob(pattern, path)).toBe(expected);
});

test('a pattern of many stars takes no longer for it', () => {
  expect(matchGlob(`/${'**a'.repeat(300)}b`, `/${'a'.repeat(3000)}`)).toBe(false);
});

const request = { operationId: 'getInvoice', method: 'GET', path: '/invoices/1' };

test('a fault without conditions strikes each request', () => {
  expect(matchFault({}, request)).toBe(true);
});

test('operation, method and path must all fit', () => {
  expect(matchFault({ operationId: 'getInvoice', method: 'GET', path: '/invoices/*' }, request)).toBe(true);
  expect(matchFault({ operationId: 'createInvoice' }, request)).toBe(false);
  expect(matchFault({ method: 'POST', path: '/invoices/*' }, request)).toBe(false);
  expect(matchFault({ method: 'GET', path: '/orders/*' }, request)).toBe(false);
});
