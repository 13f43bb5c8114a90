import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalDecimal, shortDecimal } from './decimal.ts';

const runs = { seed: 20261122, numRuns: 5_000 };
const digits = fc.stringMatching(/^\d{0,30}$/);
const written = fc
  .record({
    sign: fc.constantFrom('', '-', '+'),
    whole: digits,
    point: fc.boolean(),
    fraction: digits,
    exponent: fc.option(fc.integer({ min: -40, max: 40 })),
  })
  .filter(({ whole, point, fraction }) => whole + (point ? fraction : '') !== '')
  .map(({ sign, whole, point, fraction, exponent }) => ({
    text: `${sign}${whole}${point ? `.${fraction}` : ''}${exponent === null ? '' : `e${exponent}`}`,
    /** The amount in units of 10 to the power of -100, computed without a float. */
    units:
      (sign === '-' ? -1n : 1n) *
      BigInt(`${whole}${point ? fraction : ''}`) *
      10n ** BigInt(100 + (exponent ?? 0) - (point ? fraction.length : 0)),
  }));

const unitsOf = (canonical: string): bigint => {
  const [whole = '', fraction = ''] = canonical.split('.');
  return BigInt(whole + fraction.padEnd(100, '0'));
};

test('no digit of a decimal number is lost, however it is written', () => {
  fc.assert(
    fc.property(written, ({ text, units }) => {
      const canonical = canonicalDecimal(text) ?? '';
      expect(canonical).toMatch(/^-?(0|[1-9]\d*)\.\d{4}(\d*[1-9])?$/);
      expect(unitsOf(canonical)).toBe(units);
    }),
    runs,
  );
});

test('equal amounts are equal texts, and other amounts are other texts', () => {
  fc.assert(
    fc.property(written, written, (one, other) => {
      expect(canonicalDecimal(one.text) === canonicalDecimal(other.text)).toBe(one.units === other.units);
      expect(canonicalDecimal(canonicalDecimal(one.text))).toBe(canonicalDecimal(one.text));
    }),
    runs,
  );
});

test('a number of JavaScript becomes what it shows', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(Number(canonicalDecimal(number))).toBe(number === 0 ? 0 : number);
    }),
    runs,
  );
});

test('a decimal number in short form is the same number, and one that JSON can hold', () => {
  fc.assert(
    fc.property(written, ({ text, units }) => {
      const short = shortDecimal(canonicalDecimal(text) ?? '');
      expect(short).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      expect(unitsOf(short)).toBe(units);
    }),
    runs,
  );
});

test.each([
  ['349.5', '349.5000'],
  [' 349.50 ', '349.5000'],
  ['100', '100.0000'],
  [100, '100.0000'],
  ['-0', '0.0000'],
  ['-0.0000', '0.0000'],
  [-0, '0.0000'],
  ['007.10', '7.1000'],
  ['.5', '0.5000'],
  ['5.', '5.0000'],
  ['0.12345000', '0.12345'],
  ['1E3', '1000.0000'],
  [1e21, '1000000000000000000000.0000'],
  [1e-7, '0.0000001'],
  ['99999999999999999999.9999', '99999999999999999999.9999'],
])('%j is %s', (value, canonical) => {
  expect(canonicalDecimal(value)).toBe(canonical);
});

test.each([
  '',
  ' ',
  '.',
  '-',
  '1.2.3',
  '1,000.00',
  '12 000',
  '0x10',
  '1e',
  '1e9999',
  'NaN',
  'Infinity',
  '١٢',
  '$5',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  undefined,
  true,
  5n,
  {},
  ['5'],
])('%s is no decimal number', (value) => {
  expect(canonicalDecimal(value)).toBeUndefined();
});
