import { type Family, type FontFile, filesFor } from './font-files.ts';

const WESTERN: Family[] = ['latin', 'arabic', 'hebrew', 'thai', 'devanagari'];
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** In which order the families are asked for the characters of a text. */
export type FamilyOrder = readonly Family[];

/**
 * The order of families for a text. An ideograph is drawn the Japanese way beside kana, the Korean way beside Hangul, and
 * the Chinese way otherwise.
 */
export function familyOrder(text: string): FamilyOrder {
  if (KANA.test(text)) return [...WESTERN, 'jp', 'sc', 'kr'];
  if (HANGUL.test(text)) return [...WESTERN, 'kr', 'sc', 'jp'];
  return [...WESTERN, 'sc', 'jp', 'kr'];
}

/**
 * The first font that has a character, or undefined when none has.
 * @param has whether the contents of a font have the character
 */
export function fontFor(
  codePoint: number,
  order: FamilyOrder,
  has: (file: FontFile, codePoint: number) => boolean,
): FontFile | undefined {
  for (const family of order) {
    const file = filesFor(family, codePoint).find((candidate) => has(candidate, codePoint));
    if (file) return file;
  }
  return undefined;
}
