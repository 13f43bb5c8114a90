import fc from 'fast-check';
import { change, withChanges } from './mutate-json.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Bytes that are not UTF-8: a lone byte, an overlong NUL, half a surrogate pair, and a character that ends too soon. */
const notUtf8 = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]];

/** The text with the bytes in the middle. */
function withBytes(text: string, bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  const whole = [...bytesOf(text)];
  whole.splice(whole.length >> 1, 0, ...bytes);
  return new Uint8Array(whole);
}

const first = (text: string, insert: string): string =>
  text.startsWith('{') ? `{${insert}${text.length > 2 ? ',' : ''}${text.slice(1)}` : text;

/** Ways to spoil a JSON text that no JSON value has. */
const spoilings: readonly ((text: string) => string)[] = [
  (text) => first(text, '"invoiceNumber":"TWICE-1","invoiceNumber":"TWICE-2"'),
  (text) => first(text, '"__proto__":{"customerId":"4711","polluted":true}'),
  (text) => first(text, '"constructor":{"prototype":{"polluted":true}}'),
  (text) => text.slice(0, text.length >> 1),
  (text) => `\ufeff${text}`,
  (text) => `${text} x`,
  (text) => `[${text}]`,
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace('"USD"', '"\\ud800"'),
  (text) => text.replace('"USD"', '"\\u0000"'),
  () => '',
  () => ' \r\n\t',
  () => 'null',
  () => '"text"',
  () => '{}',
  () => 'NaN',
  () => `${'['.repeat(64)}${']'.repeat(64)}`,
  () => `${'['.repeat(65)}${']'.repeat(65)}`,
  () => `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  () => '['.repeat(100_000),
];

const wide = (keys: number): string =>
  `{${Array.from({ length: keys }, (_, index) => `"key${index}":${index}`).join(',')}}`;

/** Bodies that are costly to send; they come seldom. */
const large: readonly (() => string)[] = [
  () => wide(3000),
  () => `"${'x'.repeat(1_048_574)}"`,
  () => `"${'x'.repeat(1_048_575)}"`,
  () => `{"invoiceNumber":"${'y'.repeat(300_000)}"}`,
];

/** Bytes of a body, from bodies that the schema allows to bytes that are no text. */
export function bodyOf(allowed: fc.Arbitrary<unknown>): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const text = allowed.map((value) => JSON.stringify(value));
  const changed = fc
    .tuple(allowed, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => JSON.stringify(withChanges(value, changes)));
  return fc.oneof(
    { weight: 60, arbitrary: text.map(bytesOf) },
    { weight: 60, arbitrary: changed.map(bytesOf) },
    {
      weight: 20,
      arbitrary: fc.tuple(text, fc.constantFrom(...spoilings)).map(([given, spoil]) => bytesOf(spoil(given))),
    },
    {
      weight: 5,
      arbitrary: fc.tuple(text, fc.constantFrom(...notUtf8)).map(([given, bytes]) => withBytes(given, bytes)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...large).map((make) => bytesOf(make())) },
  );
}
