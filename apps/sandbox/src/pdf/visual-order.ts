import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';

// The types of bidi-js describe an ES module, and what Node loads is a function.
const bidi = (createRequire(import.meta.url)('bidi-js') as () => Bidi)();
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The embedding level of each UTF-16 unit of a paragraph, or undefined when all of it runs from left to right. */
export function embeddingLevels(paragraph: string): Uint8Array | undefined {
  return RIGHT_TO_LEFT.test(paragraph) ? bidi.getEmbeddingLevels(paragraph).levels : undefined;
}

/** Puts the runs of one line into the order in which they stand on paper, from the left (rule L2 of UAX #9). */
export function visualOrder<Run extends { level: number }>(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end++;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}

/** The other of a pair of brackets and the like, as it stands in text from right to left. Itself for all else. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character;
}
