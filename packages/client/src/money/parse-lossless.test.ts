import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalDecimal } from './decimal.ts';
import { parseLossless } from './parse-lossless.ts';

const runs = { seed: 20261122, numRuns: 5_000 };
const numberText = fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{1,24})?([eE][+-]?\d{1,2})?$/);

test('every number comes back as the digits that stand in the text', () => {
  fc.assert(
    fc.property(numberText, (text) => {
      const [value] = parseLossless(`[${text}]`) as [unknown];
      expect(canonicalDecimal(value)).toBe(canonicalDecimal(text));
    }),
    runs,
  );
});

test('whatever is no number comes back as JSON.parse gives it', () => {
  const unmixed = fc.jsonValue().filter((value) => !/\d/.test(JSON.stringify(value)));
  const suspicious = fc.constantFrom('12345678901234567890', 'a "1e400" \\', '{"1234567890123456.5": [', '');
  fc.assert(
    fc.property(unmixed, suspicious, fc.boolean(), (value, text, isSpaced) => {
      const whole = { [text]: value, list: [text, value, text] };
      expect(parseLossless(JSON.stringify(whole, null, isSpaced ? 1 : 0))).toEqual(whole);
    }),
    runs,
  );
});

test.each([
  ['{"value":99999999999999.9999}', { value: '99999999999999.9999' }],
  ['{"id":9007199254740993}', { id: '9007199254740993' }],
  ['[0.1000000000000000055511151231257827,1]', ['0.1000000000000000055511151231257827', 1]],
  ['[1234567890123456.50,0.1234567890123456]', ['1234567890123456.50', 0.1234567890123456]],
  ['[349.5, 100, -5, 1e5]', [349.5, 100, -5, 100_000]],
  ['{"12345678901234567890":12345678901234567890}', { '12345678901234567890': '12345678901234567890' }],
  ['["\\"1234567890123456789", 1234567890123456789]', ['"1234567890123456789', '1234567890123456789']],
])('%s keeps its digits', (text, value) => {
  expect(parseLossless(text)).toEqual(value);
});

test('an exponent is not looked at', () => {
  expect(parseLossless('[1e400,-1E+400,1e-400]')).toEqual([
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
  ]);
});

test('a long text beside a long number does no harm', () => {
  const text = '\\n'.repeat(2_000_000);
  expect(parseLossless(`["${text}",1234567890123456789]`)).toEqual([
    '\n'.repeat(2_000_000),
    '1234567890123456789',
  ]);
});

test.each([
  '',
  '{',
  '[01234567890123456789]',
  '[1234567890123456789.]',
  '["12345678901234567890]',
  '[--12345678901234567]',
])('%j is no JSON', (text) => {
  expect(() => parseLossless(text)).toThrow(SyntaxError);
});
