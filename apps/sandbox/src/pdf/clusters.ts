import type { FontFile, Weight } from './font-files.ts';
import { familyOrder } from './font-for.ts';
import type { Fonts } from './fonts.ts';
import { embeddingLevels, mirrored } from './visual-order.ts';

/** What a reader takes for one character: a letter with its marks, a syllable. */
export interface Cluster {
  text: string;
  /** Undefined where no font has the character. */
  font: FontFile | undefined;
  /** The embedding level: odd where the text runs from right to left. */
  level: number;
  /** Where it starts in its paragraph, in UTF-16 units. */
  index: number;
}

/** Neighbours in one font and one direction, as the document draws them. */
export interface Run {
  text: string;
  font: FontFile | undefined;
  level: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const JOINER = /^[\u200C\u200D]$/;
const LETTER_OF_A_SCRIPT = /[^\p{Script=Common}\p{Script=Inherited}]/u;
const RIGHT_TO_LEFT_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * A paragraph as clusters with a font each, in the order of reading. Characters that cannot be seen are left out, but
 * for joiners, which shape their neighbours.
 */
export function clustersOf(paragraph: string, weight: Weight, fonts: Pick<Fonts, 'find' | 'has'>): Cluster[] {
  const order = familyOrder(paragraph);
  const levels = embeddingLevels(paragraph);
  return Array.from(graphemes.segment(paragraph), ({ segment, index }): Cluster[] => {
    const level = levels?.[index] ?? 0;
    const [first, ...rest] = [...segment].filter(
      (character) => JOINER.test(character) || !INVISIBLE.test(character),
    );
    if (first === undefined || JOINER.test(first)) return [];
    const start: Cluster = { text: first, font: fonts.find(first, order, weight), level, index };
    if (!start.font) return [start];
    const clusters = [start];
    for (const character of rest) {
      const last = clusters.at(-1);
      if (last?.font && fonts.has(last.font, character, weight)) last.text += character;
      else if (!JOINER.test(character))
        clusters.push({ text: character, font: fonts.find(character, order, weight), level, index });
    }
    return clusters;
  }).flat();
}

/** Puts clusters together that can be drawn at once, still in the order of reading. */
export function runsOf(clusters: readonly Cluster[]): Run[] {
  const groups: Cluster[][] = [];
  for (const cluster of clusters) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last?.font && last.font === cluster.font && last.level === cluster.level) group?.push(cluster);
    else groups.push([cluster]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ text: asDrawn(group, first.level), font: first.font, level: first.level }] : [];
  });
}

// The shaper turns a text around when its first letter belongs to a script that runs from right to left. Where the
// direction is another one, as for brackets within Hebrew or Persian digits, the text is turned around beforehand.
function asDrawn(group: readonly Cluster[], level: number): string {
  const text = group.map((cluster) => cluster.text).join('');
  const rightToLeft = level % 2 === 1;
  const turned = RIGHT_TO_LEFT_SCRIPT.test(LETTER_OF_A_SCRIPT.exec(text)?.[0] ?? '');
  if (turned === rightToLeft) return text;
  return group
    .map((cluster) => (rightToLeft ? mirrored(cluster.text) : cluster.text))
    .reverse()
    .join('');
}
