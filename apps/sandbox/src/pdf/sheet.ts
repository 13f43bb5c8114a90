import { createTypesetter, type Line, type Style } from './typesetter.ts';

/** A4, in points. */
export const PAGE: { width: number; height: number } = { width: 595.28, height: 841.89 };
/** The part of the page that rows may fill. */
export const BODY: { left: number; right: number; top: number; bottom: number } = {
  left: 42,
  right: PAGE.width - 42,
  top: 46,
  bottom: PAGE.height - 60,
};
export const INK = '#1b1f24';
export const GREY = '#5d6673';
export const RULE = '#d4d8de';
export const BAND = '#f1f3f6';

/** Text in a box of a row. Its height comes from the text. */
export interface Cell {
  /** From the left edge of the paper, in points. */
  x: number;
  width: number;
  text: readonly (readonly [text: string, style: Style])[];
  /** Default `left`. */
  align?: 'left' | 'right';
}

export interface RowOptions {
  /** Points above and below the text. Default 0. */
  padding?: number;
  /** The least height without the padding, in points. Default 0. */
  height?: number;
  /** Draws behind the row. Default nothing. */
  background?: string;
  /** Draws a thin line below the row. Default false. */
  ruled?: boolean;
  /** Where the background and the line begin, in points from the left. Default the left edge of the body. */
  from?: number;
}

/** Rows from top to bottom over as many pages as they need. */
export interface Sheet {
  /**
   * Sets cells beside each other. A row that does not fit goes to the next page; one that takes more than half a page
   * goes on there, line by line.
   */
  row(cells: readonly Cell[], options?: RowOptions): void;
  /** Leaves points free, but not at the top of a page. */
  space(points: number): void;
  /** Goes to the next page when fewer points are left. */
  need(points: number): void;
  /** Draws `header` now and, until the rows are done, at the top of each new page. */
  withHeader(header: () => void, rows: () => void): void;
  /** Writes the first line of cells into the bottom margin of every page. Nothing may come after it. */
  footers(cells: (page: number, pages: number) => Cell[]): void;
}

interface SetCell extends Cell {
  lines: Line[];
}

/** A sheet in a document that buffers its pages and has an empty one. */
export function createSheet(document: PDFKit.PDFDocument): Sheet {
  const typesetter = createTypesetter(document);
  let y = BODY.top;
  let header: (() => void) | undefined;

  const set = (cell: Cell): SetCell => ({
    ...cell,
    lines: cell.text.flatMap(([text, style]) => typesetter.lines(text, style, cell.width)),
  });

  function newPage(): void {
    document.addPage();
    y = BODY.top;
    header?.();
  }

  function drawCell({ x, width, align, lines }: SetCell, top: number): void {
    let lineTop = top;
    for (const line of lines) {
      typesetter.draw(line, align === 'right' ? x + width - line.width : x, lineTop);
      lineTop += line.height;
    }
  }

  function drawFooter(cell: SetCell): void {
    drawCell({ ...cell, lines: cell.lines.slice(0, 1) }, PAGE.height - 44);
  }

  function drawRow(cells: readonly SetCell[], options: RowOptions): void {
    const { padding = 0, height: least = 0, background, ruled = false, from = BODY.left } = options;
    const height = Math.max(least, tallest(cells)) + 2 * padding;
    if (background) document.rect(from, y, BODY.right - from, height).fill(background);
    for (const cell of cells) drawCell(cell, y + padding);
    y += height;
    if (ruled) document.lineWidth(0.5).moveTo(from, y).lineTo(BODY.right, y).stroke(RULE);
  }

  function row(given: readonly Cell[], options: RowOptions = {}): void {
    const padding = 2 * (options.padding ?? 0);
    let cells = given.map(set);
    const height = Math.max(options.height ?? 0, tallest(cells)) + padding;
    if (y + height > BODY.bottom && height <= (BODY.bottom - BODY.top) / 2) newPage();
    while (y + tallest(cells) + padding > BODY.bottom) {
      const room = BODY.bottom - y - padding;
      const parts = cells.map((cell) => ({ cell, count: fitting(cell.lines, room) }));
      if (parts.some(({ count }) => count > 0))
        drawRow(
          parts.map(({ cell, count }) => ({ ...cell, lines: cell.lines.slice(0, count) })),
          { ...options, ruled: false },
        );
      cells = parts.map(({ cell, count }) => ({ ...cell, lines: cell.lines.slice(count) }));
      newPage();
    }
    drawRow(cells, options);
  }

  return {
    row,
    space(points) {
      if (y > BODY.top) y += points;
    },
    need(points) {
      if (y + points > BODY.bottom) newPage();
    },
    withHeader(draw, rows) {
      draw();
      header = draw;
      rows();
      header = undefined;
    },
    footers(cells) {
      const { count } = document.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        document.switchToPage(page);
        for (const cell of cells(page + 1, count)) drawFooter(set(cell));
      }
    },
  };
}

function tallest(cells: readonly SetCell[]): number {
  return Math.max(0, ...cells.map(({ lines }) => lines.reduce((sum, { height }) => sum + height, 0)));
}

function fitting(lines: readonly Line[], room: number): number {
  let height = 0;
  const over = lines.findIndex((line) => {
    height += line.height;
    return height > room;
  });
  return over === -1 ? lines.length : over;
}
