import { expect, test } from 'vitest';
import { isOpen } from './is-open.ts';

const openWith = (path: string, body = '', type = 'application/json'): boolean =>
  isOpen({
    method: 'POST',
    url: new URL(`http://127.0.0.1/api/v3/io/ip${path}`),
    headers: new Headers({ 'Content-Type': type }),
    body,
  });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each<[string, string, string?, string?]>([
  ['an ordinary query', '/invoices?limit=10&q=Z%C3%BCrich'],
  ['a body of any script', '/invoices', '{"type":"Счёт 😀"}'],
  ['an amount of many digits', '/invoices', '{"value":12345678901234567890.1234}'],
  ['a keyword of many digits', '/invoices?q=1234567890123456'],
  ['a number as large as JSON carries', '/invoices', '{"dueDate":1000000000000000}'],
  ['twenty levels', '/invoices', nested(20)],
  ['a body of a hundred thousand characters', '/invoices', `"${'x'.repeat(100_000)}"`],
  ['UTF-8 by any name', '/invoices', '{}', 'application/json; charset="UTF8"'],
  ['an id of fifteen digits', '/invoices/123456789012345'],
])('everybody agrees on %s', (_, path, body, type) => {
  expect(openWith(path, body, type)).toBe(false);
});

test.each<[string, string, string?, string?]>([
  ['half a character', '/invoices', '{"type":"\\ud800"}'],
  ['half a character in a name', '/invoices', '{"\\udc00":1}'],
  ['a zero character', '/invoices', '{"type":"\\u0000"}'],
  ['a zero character in a query', '/invoices?q=%00'],
  ['bytes in a query that are no UTF-8', '/invoices?q=%ff'],
  ['a value of many digits in a query', '/invoices?customerId=1234567890123456'],
  ['a number beyond what JSON carries', '/invoices', '{"dueDate":1e16}'],
  ['an amount beyond all counting', '/invoices', '{"value":1e31}'],
  ['a number that is infinite to most', '/invoices', '{"value":1e999}'],
  ['more than twenty levels', '/invoices', nested(23)],
  ['a body beyond reason', '/invoices', `"${'x'.repeat(200_001)}"`],
  ['another charset', '/invoices', '{}', 'application/json; charset=latin1'],
  ['an address beyond reason', `/invoices?q=${'x'.repeat(4000)}`],
  ['an id beyond what JSON carries', '/invoices/1234567890123456'],
])('nobody says what becomes of %s', (_, path, body, type) => {
  expect(openWith(path, body, type)).toBe(true);
});
