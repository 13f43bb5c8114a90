import { expect, test } from 'vitest';
import { changeAmount, rounded, throughFloat } from './amounts.ts';
import { parseExact } from './exact-json.ts';

test.each([
  ['0.125', '0.13'],
  ['-0.125', '-0.13'],
  ['9.995', '10.00'],
  ['1.2', '1.2'],
  ['99999999999999999999.996', '100000000000000000000.00'],
])('%s rounded to cents is %s', (amount, cents) => {
  expect(rounded(amount, 2)).toBe(cents);
});

test('an amount keeps its JSON type and every digit that is not meant to change', () => {
  const body = parseExact('{"a":{"value":12345678901234567890.50},"b":{"value":"1.50"},"c":1e3,"d":0.10}');
  const { a, b, ...rest } = body as Record<string, unknown>;
  const negated = (balance: unknown): unknown => changeAmount(balance, (amount) => `-${amount}`);
  expect(JSON.stringify({ a: negated(a), b: negated(b), ...rest })).toBe(
    '{"a":{"value":-12345678901234567890.50},"b":{"value":"-1.50"},"c":1e3,"d":0.10}',
  );
});

test('what is no balance stays as it is', () => {
  for (const balance of [undefined, null, 'ten', {}, { value: 'ten' }, { value: null }])
    expect(changeAmount(balance, () => '1')).toBe(balance);
});

test('a floating-point number keeps an amount of few digits and changes one of many', () => {
  expect([throughFloat('100'), throughFloat('12345678901234.5678')]).toEqual(['100', '12345678901234.5684']);
});
