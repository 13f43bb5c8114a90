import { breakWords } from './break-words.ts';
import { cleanText } from './clean-text.ts';
import { type Cluster, clustersOf, type Run, runsOf } from './clusters.ts';
import { fillLines } from './fill-lines.ts';
import type { Family, Weight } from './font-files.ts';
import { createFonts } from './fonts.ts';
import { visualOrder } from './visual-order.ts';

export interface Style {
  /** In points. */
  size: number;
  weight: Weight;
  /** Such as `#1b1f24`. */
  colour: string;
}

/** A line of text that is ready to be drawn. */
export interface Line {
  style: Style;
  runs: readonly (Run & { width: number })[];
  /** In points, as is `height`. */
  width: number;
  height: number;
}

export interface Typesetter {
  /** Breaks a text into lines no wider than `width` points. A word that is wider is cut. No lines for an empty text. */
  lines(text: string, style: Style, width: number): Line[];
  /** Draws a line with its upper left corner at a point. */
  draw(line: Line, x: number, y: number): void;
}

const LEADING = 1.38;
// Their marks stand above and below each other.
const TALL = new Set<Family | undefined>(['arabic', 'thai', 'devanagari']);
const TALL_LEADING = 1.75;
const BOX_WIDTH = 0.62;

/** Sets text of any script in a document. A character that no font has becomes a box. */
export function createTypesetter(document: PDFKit.PDFDocument): Typesetter {
  const fonts = createFonts(document);

  const widthOf = ({ text, font }: Run, { size, weight }: Style): number =>
    font ? fonts.use(font, weight, size).widthOfString(text) : size * BOX_WIDTH;

  function lineOf(clusters: readonly Cluster[], style: Style): Line {
    const end = clusters.findLastIndex(({ text }) => text !== ' ') + 1;
    const runs = runsOf(clusters.slice(0, end)).map((run) => ({ ...run, width: widthOf(run, style) }));
    const leading = runs.some(({ font }) => TALL.has(font?.family)) ? TALL_LEADING : LEADING;
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    return { style, runs: visualOrder(runs), width, height: style.size * leading };
  }

  function drawBox(x: number, baseline: number, { size, colour }: Style): void {
    const edge = size * 0.08;
    document
      .lineWidth(size * 0.06)
      .rect(x + edge, baseline - size * 0.7, size * BOX_WIDTH - 2 * edge, size * 0.7)
      .stroke(colour);
  }

  return {
    lines(text, style, width) {
      const measure = (clusters: readonly Cluster[]): number =>
        runsOf(clusters).reduce((sum, run) => sum + widthOf(run, style), 0);
      return cleanText(text)
        .trim()
        .split('\n')
        .map((paragraph) => paragraph.trim())
        .filter((paragraph, index, all) => paragraph !== '' || all[index - 1] !== '')
        .flatMap((paragraph) => {
          const clusters = clustersOf(paragraph, style.weight, fonts);
          if (clusters.length === 0) return paragraph === '' && text.trim() !== '' ? [lineOf([], style)] : [];
          return fillLines(groupByWord(clusters, paragraph), width, measure).map((line) =>
            lineOf(line, style),
          );
        });
    },
    draw({ runs, style, height }, x, y) {
      const { size, weight, colour } = style;
      const baseline = y + height / 2 + size * 0.36;
      let left = x;
      for (const { text, font, width } of runs) {
        if (!font) drawBox(left, baseline, style);
        else
          fonts
            .use(font, weight, size)
            .fillColor(colour)
            .text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
        left += width;
      }
    },
  };
}

function groupByWord(clusters: readonly Cluster[], paragraph: string): Cluster[][] {
  const words: Cluster[][] = [];
  let next = 0;
  let end = 0;
  for (const piece of breakWords(paragraph)) {
    end += piece.length;
    const start = next;
    while (next < clusters.length && (clusters[next]?.index ?? 0) < end) next++;
    if (next > start) words.push(clusters.slice(start, next));
  }
  return words;
}
