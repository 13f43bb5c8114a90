import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvoiceArgumentError } from '../index.ts';
import { addAmounts, sumAmounts } from './add-amounts.ts';

const usd = (value: string) => ({ code: 'USD', value });

test.each([
  ['0.1', '0.2', '0.3000'],
  ['349.5000', '-349.5', '0.0000'],
  ['9007199254740993.0001', '0.0001', '9007199254740993.0002'],
  ['0.00001', '1', '1.00001'],
  ['-0.5', '0.25', '-0.2500'],
  ['-0.0001', '0', '-0.0001'],
])('%s and %s make %s, to the digit', (first, second, sum) => {
  expect(addAmounts(usd(first), usd(second))).toEqual(usd(sum));
});

test('amounts of two currencies are never added; the error names both', () => {
  const add = () => addAmounts(usd('1'), { code: 'EUR', value: '1' });
  expect(add).toThrow(InvoiceArgumentError);
  expect(add).toThrow(/USD.*EUR/);
});

test('a value that is no number is refused, not taken for zero', () => {
  expect(() => addAmounts(usd('1'), usd('1,5'))).toThrow('"1,5" is no decimal number');
  expect(() => sumAmounts([usd('')])).toThrow(InvoiceArgumentError);
});

test('a sum over several currencies has one amount for each', () => {
  const amounts = [usd('1'), { code: 'EUR', value: '2.5' }, usd('0.5')];
  expect(sumAmounts(amounts)).toEqual([usd('1.5000'), { code: 'EUR', value: '2.5000' }]);
  expect(sumAmounts([])).toEqual([]);
});

test('sums are those of whole ten-thousandths, for any list of amounts', () => {
  const units = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const text = (value: bigint) => {
    const digits = String(value < 0n ? -value : value).padStart(5, '0');
    return `${value < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
  };
  fc.assert(
    fc.property(fc.array(units, { minLength: 1 }), (values) => {
      const total = values.reduce((sum, value) => sum + value, 0n);
      expect(sumAmounts(values.map((value) => usd(text(value))))).toEqual([usd(text(total))]);
    }),
    { seed: 20261122 },
  );
});
