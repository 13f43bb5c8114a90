/** A part of a text: as it is, or one character many times. */
export interface TextRun {
  text: string;
  times: number;
}

/** Cuts a text where one printable character comes at least 500 times in a row, so that a huge body can be shown in a line. */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(/([ -~])\1{499,}/g)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), times: 1 });
    runs.push({ text: match[1] ?? '', times: match[0].length });
    end = match.index + match[0].length;
  }
  if (end < text.length || text === '') runs.push({ text: text.slice(end), times: 1 });
  return runs;
}
