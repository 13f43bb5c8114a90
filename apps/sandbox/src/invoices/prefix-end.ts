const lastBeforeSurrogates = 0xd7ff;
const firstAfterSurrogates = 0xe000;
const lastCodePoint = 0x10ffff;

/**
 * The first text after all that begin with a prefix, in the order of code points, which both databases sort by.
 * Undefined when nothing comes after them.
 */
export function prefixEnd(prefix: string): string | undefined {
  const codePoints = [...prefix].map((character) => character.codePointAt(0) ?? 0);
  while (codePoints.at(-1) === lastCodePoint) codePoints.pop();
  const last = codePoints.pop();
  if (last === undefined) return undefined;
  const next = last === lastBeforeSurrogates ? firstAfterSurrogates : last + 1;
  return String.fromCodePoint(...codePoints, next);
}
