import { expect, test } from 'vitest';
import { createBalance, digitsOf } from './amount.ts';

test('an amount of a create is sent to its last digit', () => {
  expect(JSON.stringify(createBalance('12345678901234.56780'))).toBe(
    '{"code":"USD","value":12345678901234.56780}',
  );
});

test.each([
  ['349.5000', '349.5'],
  ['0100.00', '100'],
  ['-0.0100', '-0.01'],
  ['0.0000', '0'],
  [7, '7'],
])('%s and %s are the same amount', (one, other) => {
  expect(digitsOf(one)).toBe(digitsOf(other));
});

test.each([
  ['100.005', '100.01'],
  ['9007199254740993', '9007199254740992'],
  ['-1', '1'],
])('%s and %s are not', (one, other) => {
  expect(digitsOf(one)).not.toBe(digitsOf(other));
});
