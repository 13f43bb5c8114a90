import { expect, test } from 'vitest';
import { parseExact } from './exact-json.ts';

test('every number is the text that stood there', () => {
  expect(parseExact('{"a":12345678901234567890.10,"b":[1e3,-0],"c":"1","d":null,"e":true}')).toEqual({
    a: '12345678901234567890.10',
    b: ['1e3', '-0'],
    c: '1',
    d: null,
    e: true,
  });
  expect(parseExact('1.50')).toBe('1.50');
});

test.each(['', '{', '{"a":01}', 'undefined'])('%j is no JSON', (text) => {
  expect(parseExact(text)).toBeUndefined();
});
