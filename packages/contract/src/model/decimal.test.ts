import { describe, expect, test } from 'vitest';
import { canonicalDecimal, compareDecimals, decimalsIn } from './decimal.ts';

describe('equal numbers have one form', () => {
  test.each([
    ['1', ['1', 1, '1.0', '01', '1.0000', '1e0', '10e-1', '0.1E+1']],
    ['0', ['0', 0, '-0', '0.000', '-0.0', '0e9']],
    ['-0.5', ['-0.5', -0.5, '-0.50', '-5e-1', '-00.5']],
    ['1200', ['1200', '1.2e3', '12E2', 1200]],
    ['0.00012', ['0.00012', '1.2e-4', '0.000120']],
    ['12345678901234567890.1234', ['12345678901234567890.1234', '12345678901234567890.12340']],
  ])('%s', (form, values) => {
    expect(values.map(canonicalDecimal)).toEqual(values.map(() => form));
  });

  test.each(['', ' 1', '1,5', '.5', '1.', '+1', '0x10', '1e9999', null, {}, Number.NaN])(
    '%j is no number',
    (value) => {
      expect(canonicalDecimal(value)).toBeUndefined();
    },
  );
});

test.each([
  ['2', '10', -1],
  ['10', '2', 1],
  ['1.10', '1.1', 0],
  ['-2', '-10', 1],
  ['-1', '1', -1],
  ['0', '-0.0', 0],
  ['0.1', '0.09', 1],
  ['12345678901234567890.1', '12345678901234567890.2', -1],
  ['1e3', '999.99', 1],
])('%s against %s is %i', (left, right, order) => {
  expect(compareDecimals(left, right)).toBe(order);
});

test('what is no number is not compared', () => {
  expect(compareDecimals('one', '1')).toBeUndefined();
  expect(compareDecimals('1', undefined)).toBeUndefined();
});

test.each([
  ['1', 0],
  ['1.0000', 0],
  ['1.2500', 2],
  ['1e-5', 5],
  ['none', 0],
])('%s has %i decimals', (value, count) => {
  expect(decimalsIn(value)).toBe(count);
});
