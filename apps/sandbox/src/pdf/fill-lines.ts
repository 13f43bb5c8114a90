/** How wide some clusters are when they stand beside each other, in points. */
export type Measure<Cluster> = (clusters: readonly Cluster[]) => number;

// Shaping takes time that grows faster than the word.
const LONGEST_WORD = 120;

/**
 * Puts words on lines no wider than `width`. Blanks at the end of a line take no room. A word that is wider than a line
 * is cut between clusters; a cluster that is wider than a line has a line of its own.
 */
export function fillLines<Cluster extends { text: string }>(
  words: readonly Cluster[][],
  width: number,
  measure: Measure<Cluster>,
): Cluster[][] {
  const lines: Cluster[][] = [];
  let line: Cluster[] = [];
  let filled = 0;
  for (const word of words) {
    const bare = word.slice(0, word.findLastIndex(({ text }) => text !== ' ') + 1);
    const bareWidth = bare.length > LONGEST_WORD ? Number.POSITIVE_INFINITY : measure(bare);
    if (filled + bareWidth > width && line.length > 0) {
      lines.push(line);
      line = [];
      filled = 0;
    }
    if (bareWidth > width) {
      const pieces = cut(bare, width, measure);
      lines.push(...pieces.slice(0, -1));
      line = [...(pieces.at(-1) ?? []), ...word.slice(bare.length)];
    } else line.push(...word);
    filled = bareWidth > width ? measure(line) : filled + bareWidth + measure(word.slice(bare.length));
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function cut<Cluster>(word: readonly Cluster[], width: number, measure: Measure<Cluster>): Cluster[][] {
  const pieces: Cluster[][] = [];
  for (let start = 0; start < word.length; ) {
    let end = start;
    for (let sum = 0; end < word.length && end - start < LONGEST_WORD; end++) {
      sum += measure(word.slice(end, end + 1));
      if (sum > width) break;
    }
    // Letters that join may take more room together than alone.
    while (end > start + 1 && measure(word.slice(start, end)) > width) end--;
    end = Math.max(end, start + 1);
    pieces.push(word.slice(start, end));
    start = end;
  }
  return pieces;
}
