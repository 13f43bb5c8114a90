import { expect, it } from 'vitest';
import { formatMoney } from './format-money.ts';
import { lineTotal } from './line-total.ts';

const usd = (value: string | number) => ({ code: 'USD', value });

it.each([
  ['less the discount', '250', usd('0.4200'), usd('0.0200'), 'USD 100.0000'],
  ['where floats are wrong', 3, usd(0.1), undefined, 'USD 0.30'],
  ['of a part of a unit', '0.125', usd('0.05'), usd('0'), 'USD 0.00625'],
  ['beyond 2^53', '9007199254740993', usd('1.0001'), undefined, 'USD 9,008,099,974,666,467.0993'],
  ['without the zeros that the quantity adds', '2.50', usd('1.000'), undefined, 'USD 2.500'],
  ['below zero', '2', usd('1.00'), usd('3.505'), 'USD -5.010'],
])('computes the total of a line %s', (_, quantity, unitPrice, unitDiscount, total) => {
  expect(lineTotal({ quantity, unitPrice, ...(unitDiscount && { unitDiscount }) })).toBe(total);
});

it.each([
  ['currencies differ', { quantity: '1', unitPrice: usd('1'), unitDiscount: { code: 'EUR', value: '0' } }],
  ['the quantity is no number', { quantity: 'a dozen', unitPrice: usd('1') }],
  ['the quantity is missing', { unitPrice: usd('1') }],
  ['the price is no decimal', { quantity: '1', unitPrice: usd('1,50') }],
  ['the price has an exponent', { quantity: '1', unitPrice: usd(1e21) }],
  ['the discount is empty', { quantity: '1', unitPrice: usd('1'), unitDiscount: usd('') }],
  ['the price is missing', { quantity: '1' }],
  ['the quantity has a million digits', { quantity: '9'.repeat(1_000_000), unitPrice: usd('1') }],
])('has no total when %s', (_, line) => {
  expect(lineTotal(line)).toBeUndefined();
});

it.each([
  ['349.5000', 'USD 349.5000'],
  ['5', 'USD 5.00'],
  [0.5, 'USD 0.50'],
  ['1234567.891', 'USD 1,234,567.891'],
  ['-1234.5', 'USD -1,234.50'],
  ['-0.004', 'USD -0.004'],
  ['n/a', 'USD n/a'],
  ['', '–'],
])('shows an amount of %o as %s', (value, shown) => {
  expect(formatMoney(usd(value))).toBe(shown);
});

it('shows a dash for no amount', () => {
  expect(formatMoney(undefined)).toBe('–');
});
