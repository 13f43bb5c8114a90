import { BODY, type Cell } from './sheet.ts';

/** A column of a table. */
export interface Column {
  x: number;
  width: number;
  align: 'left' | 'right';
}

const GUTTER = 8;
/** Points between the edge of a table and its text. */
export const INSET = 6;

/** Columns over the whole width. A negative width means a column of that width whose text stands at the right; 0 takes what is left. */
export function columns(widths: readonly number[]): Column[] {
  const whole = BODY.right - BODY.left - 2 * INSET - GUTTER * (widths.length - 1);
  const rest = whole - widths.reduce((sum, width) => sum + Math.abs(width), 0);
  let x = BODY.left + INSET;
  return widths.map((given) => {
    const column: Column = { x, width: Math.abs(given) || rest, align: given < 0 ? 'right' : 'left' };
    x += column.width + GUTTER;
    return column;
  });
}

/** Puts the texts of a row into columns. */
export function cellsOf(table: readonly Column[], texts: readonly Cell['text'][]): Cell[] {
  return table.map((column, index) => ({ ...column, text: texts[index] ?? [] }));
}
