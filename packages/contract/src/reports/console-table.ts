import Table from 'cli-table3';

const sides = ['top', 'bottom', 'mid', 'left', 'right'] as const;
const noLines = Object.fromEntries(
  sides.flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
  ]),
);

/** A table without lines, the first column to the left and figures to the right. */
export function createConsoleTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  paintHead: (text: string) => string,
): string {
  const table = new Table({
    chars: { ...noLines, middle: '  ' },
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push([...head.map(paintHead)], ...rows.map((row) => [...row]));
  return table.toString().replace(/ +$/gm, '');
}
