import { marked } from 'marked';

/** The parts of a note that hold code, each under a heading and one below it. */
export type NotePart = `${'Request' | 'TypeScript'}, ${'Before' | 'After'}`;

/** A fenced block of code. */
export interface NoteBlock {
  /** What stands behind the opening fence; empty where nothing does. */
  language: string;
  text: string;
}

/** The fenced blocks of a Markdown text, by the headings of the second and third level under which they stand. */
export function blocksOf(markdown: string): Map<NotePart, NoteBlock[]> {
  const blocks = new Map<NotePart, NoteBlock[]>();
  let section = '';
  let part = '';
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') {
      if (token['depth'] <= 2) section = token['text'];
      part = token['depth'] === 3 ? token['text'] : '';
    }
    if (token.type !== 'code' || token['codeBlockStyle'] === 'indented') continue;
    const place = `${section}, ${part}` as NotePart;
    const block = { language: String(token['lang'] ?? ''), text: String(token['text']) };
    blocks.set(place, [...(blocks.get(place) ?? []), block]);
  }
  return blocks;
}
