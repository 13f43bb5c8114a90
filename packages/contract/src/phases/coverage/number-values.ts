import { below, type Placed } from '@b2b-invoices/spec';
import { rawJson } from './raw-json.ts';
import type { Place, ValueCase } from './value-case.ts';

/** Amounts that a float or four decimals do not hold, or that are written in another way. */
export const amountTexts: readonly string[] = [
  ...['0', '1', '-5', '0.1', '12.34', '512.2500', '100.005', '-0.01', '0.0001', '9999999.9999'],
  ...['1e3', '1.5E-2', '-0', '-0.0', '0.00001', '0.123456789012', '2.675', '1.0000000000001'],
  ...['9007199254740993', '12345678901234.5678', '123456789012345678901.25', '99999999999999.99'],
];

const wholeTexts: readonly string[] = [
  ...['0', '1', '-1', '1767225600', '2147483647', '2147483648', '4294967296', '9007199254740991'],
  ...['1e3', '1.0', '-0'],
];

/** Numbers for a schema of numbers: at and beside its bounds, fractions for whole numbers, and other ways to write them. */
export function* numberValues(
  { node, pointer }: Placed,
  place: Place,
  isWhole: boolean,
): Generator<ValueCase> {
  const { minimum, maximum } = node as { minimum?: number; maximum?: number };
  if (isWhole) {
    const type = below(pointer, 'type');
    for (const text of ['0.5', '1.5', '-0.1', '1767225600.25'])
      yield { place, value: rawJson(text), what: text, pointer: type, valid: false };
  }
  for (const [bound, value, outside] of [
    ['minimum', minimum, -1],
    ['maximum', maximum, 1],
  ] as const) {
    if (value === undefined) continue;
    const at = below(pointer, bound);
    yield { place, value, what: String(value), pointer: at, valid: true };
    yield { place, value: value + outside, what: String(value + outside), pointer: at, valid: false };
  }
  for (const text of isWhole ? wholeTexts : amountTexts) {
    const number = Number(text);
    const fits = number >= (minimum ?? number) && number <= (maximum ?? number);
    if (fits)
      yield {
        place,
        value: rawJson(text),
        what: text,
        pointer: below(pointer, 'type'),
        valid: true,
        nasty: true,
      };
  }
}
