import { expect, test } from 'vitest';
import type { Call } from '../wire/call.ts';
import { smallerCalls } from './smaller-calls.ts';

const put = (text: string): Call => ({
  method: 'PUT',
  path: '/invoices/7',
  text,
  headers: { 'X-More': '1' },
});
const textsOf = (text: string): (string | undefined)[] =>
  [...smallerCalls(put(text))].map((call) => call.text);
const pathsOf = (path: string): string[] =>
  [...smallerCalls({ method: 'GET', path })].map((call) => call.path);

test('each part of a body is left out in turn, the outermost first', () => {
  expect(textsOf('{"a":1,"b":{"c":[1,2],"d":null}}')).toEqual([
    '{"b":{"c":[1,2],"d":null}}',
    '{"a":1}',
    '{"a":1,"b":{"d":null}}',
    '{"a":1,"b":{"c":[1,2]}}',
    '{"a":1,"b":{"c":[2],"d":null}}',
    '{"a":1,"b":{"c":[1],"d":null}}',
  ]);
});

test('every digit that stays is as it was', () => {
  expect(textsOf('{"a":1,"v":12345678901234567890.1200,"w":[1e3,-0]}')).toContain(
    '{"v":12345678901234567890.1200,"w":[1e3,-0]}',
  );
});

test('a property with a name of JavaScript stays a property', () => {
  expect(textsOf('{"__proto__":{"x":1},"a":1}')).toContain('{"__proto__":{"x":1}}');
  expect(textsOf('{"__proto__":{"x":1,"y":2},"a":1}')).toContain('{"__proto__":{"x":1},"a":1}');
});

test('all else of a call stays', () => {
  const [call] = smallerCalls(put('{"a":1}'));
  expect(call).toEqual({ method: 'PUT', path: '/invoices/7', text: '{}', headers: { 'X-More': '1' } });
});

test.each(['', '{"a":1', '7', 'null', '"text"', '{}', '[]'])(
  'a body without parts has none less: %j',
  (text) => {
    expect(textsOf(text)).toEqual([]);
  },
);

test('each parameter of a query is left out in turn', () => {
  expect(pathsOf('/invoices?limit=1&q=a%26b&q=c')).toEqual([
    '/invoices?q=a%26b&q=c',
    '/invoices?limit=1&q=c',
    '/invoices?limit=1&q=a%26b',
  ]);
  expect(pathsOf('/invoices?limit=1')).toEqual(['/invoices']);
  expect(pathsOf('/invoices')).toEqual([]);
});

test('a question mark in a value is part of it', () => {
  expect(pathsOf('/invoices?limit=1&q=why?&status=0')).toContain('/invoices?q=why?&status=0');
});
