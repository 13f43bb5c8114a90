import { below, type Placed } from '@b2b-invoices/spec';
import type { Place, ValueCase } from './value-case.ts';

/** Texts that a careless server changes, cuts or refuses. */
export const nastyTexts: readonly [words: string, text: string][] = [
  ['one character', 'x'],
  ['Cyrillic text', 'Счёт-фактура № 7'],
  ['spaces around it', '  spaced out  '],
  ['text that looks like a number', '007.10'],
  ['leading zeros', '0042'],
  ['emoji', 'paid 🧾👩🏽‍🔧'],
  ['text from right to left', 'فاتورة رقم ١٢'],
  ['markup and quotes', `<b>"it's" & \\ / %20 {0} $1</b>`],
  ['the word null', 'null'],
  ['line breaks and tabs', 'one\ntwo\r\n\tthree'],
  ['a combined accent', 'Cafe\u0301 \u2028 end'],
  ['255 characters', 'y'.repeat(255)],
  ['256 characters', 'z'.repeat(256)],
  ['1,000 characters', 'Long text '.repeat(100)],
  ['4,000 characters', 'Long\ntext '.repeat(400)],
  ['10,000 characters', 'long '.repeat(2000)],
  ['patterns of a database', '100%_[a-z]*.?'],
  ['a space', ' '],
];

/** Texts around what patterns usually want; which of them match is for the pattern to say. */
export const patternTexts: readonly string[] = [
  ...['USD', 'EUR', 'usd', 'Usd', 'US', 'USDX', 'U$D', 'USD ', ' USD', 'USD\n', '123', 'ÄÖÜ', ''],
  ...['0', '1', '10', '007', '-1', '-0', '1.0', '12.3456', '-0.00', '0.123456789012', '.5', '5.', '+1'],
  ...['1e3', '1,5', '0x1F', '1 000', ' 1', '1 ', '1\n', '--1', '-', '.', '1.2.3', 'NaN', 'Infinity'],
  ...['12345678901234567890.1234', '1767225600', '99999999999999999999', 'abc', '١٢', '2026-01-01', '1-2'],
];

const describe = (text: string): string =>
  text.length > 40 ? `${text.length} characters` : JSON.stringify(text);

/** Texts for a schema of text: at and beside its lengths, around its pattern, and legal ones that are nasty. */
export function* textValues({ node, pointer }: Placed, place: Place): Generator<ValueCase> {
  const { minLength, maxLength, pattern } = node as {
    minLength?: number;
    maxLength?: number;
    pattern?: string;
  };
  const shortest = minLength ?? 0;
  if (typeof pattern === 'string') {
    const regExp = new RegExp(pattern, 'u');
    for (const text of patternTexts) {
      const valid = regExp.test(text) && text.length >= shortest && text.length <= (maxLength ?? text.length);
      yield { place, value: text, what: describe(text), pointer: below(pointer, 'pattern'), valid };
    }
    return;
  }
  const lengths = below(pointer, minLength === undefined ? 'type' : 'minLength');
  if (shortest > 0)
    yield {
      place,
      value: 'x'.repeat(shortest - 1),
      what: 'too short a text',
      pointer: lengths,
      valid: false,
    };
  yield { place, value: 'x'.repeat(shortest), what: 'the shortest text', pointer: lengths, valid: true };
  if (maxLength !== undefined) {
    const most = below(pointer, 'maxLength');
    yield { place, value: 'x'.repeat(maxLength), what: 'the longest text', pointer: most, valid: true };
    yield { place, value: 'x'.repeat(maxLength + 1), what: 'too long a text', pointer: most, valid: false };
  }
  for (const [what, text] of nastyTexts) {
    const fits = text.length >= shortest && text.length <= (maxLength ?? text.length);
    if (fits) yield { place, value: text, what, pointer: below(pointer, 'type'), valid: true, nasty: true };
  }
}
