import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixEnd } from './prefix-end.ts';

const compare = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

/** Well-formed text with many of the characters at which ranges begin and end. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'b', '%', '\u{d7ff}', '\u{e000}', '\u{ffff}', '\u{10000}', '\u{10ffff}'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    { maxLength: 4 },
  )
  .map((characters) => characters.join(''));

test('the texts that begin with a prefix are those from it up to its end', () => {
  fc.assert(
    fc.property(text, text, text, (prefix, rest, other) => {
      const end = prefixEnd(prefix);
      for (const value of [prefix + rest, other]) {
        const isInRange = compare(value, prefix) >= 0 && (end === undefined || compare(value, end) < 0);
        expect(isInRange).toBe(value.startsWith(prefix));
      }
    }),
    { seed: 20260301, numRuns: 2_000 },
  );
});
