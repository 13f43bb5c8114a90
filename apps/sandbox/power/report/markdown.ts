/** A cell of a table. */
export type Cell = string | number;

const escaped = (cell: Cell): string =>
  String(cell)
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const all = [head, head.map(() => '---'), ...rows];
  return all.map((row) => `| ${row.map(escaped).join(' | ')} |`);
}

/** Lines that a reader opens first; a section of nothing is left out. */
export function folded(summary: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', '<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

/** Text as code, whatever is in it. */
export function code(text: string): string {
  const single = text.replaceAll(/\s+/g, ' ');
  return single.includes('`') ? `\`\` ${single} \`\`` : `\`${single}\``;
}
