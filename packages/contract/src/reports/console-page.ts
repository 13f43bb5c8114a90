import type { styleText } from 'node:util';
import { printable, wrap } from './printable.ts';
import { figure } from './wording.ts';

type Format = Parameters<typeof styleText>[0];
/** Colours a text, where colours are wanted. */
export type Paint = (format: Format, text: string) => string;

/** What is written on. */
export interface Page {
  paint: Paint;
  width: number;
}

const longestLine = 1500;
const mostLines = 40;

/** Lines moved to the right. */
export const indented = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? '' : by + line));

/** A label and a text beside it, which goes on below itself. */
export function labelled(label: string, text: string, { paint, width }: Page, format?: Format): string[] {
  const [first = '', ...rest] = wrap(printable(text), Math.max(20, width - 16));
  const painted = (line: string): string => (format ? paint(format, line) : line);
  return [
    `   ${paint('dim', label.padEnd(12))} ${painted(first)}`,
    ...indented(rest.map(painted), ' '.repeat(16)),
  ];
}

/** Code that is to be copied: not wrapped, so that it stays what it is. */
export function code(label: string, text: string, { paint }: Page): string[] {
  const lines = text.trimEnd().split('\n').map(printable);
  const short = lines.map((line) =>
    line.length > longestLine
      ? `${line.slice(0, longestLine)}… (${figure(line.length - longestLine)} more characters, in the JSON and the HTML report)`
      : line,
  );
  const left = Math.max(0, short.length - mostLines);
  const note =
    left > 0 ? ` (the last ${mostLines} lines; ${figure(left)} more in the JSON and the HTML report)` : '';
  return [`   ${paint('dim', label + note)}`, ...indented(short.slice(left), '     ')];
}
