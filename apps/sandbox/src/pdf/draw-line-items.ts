import type { LineItem } from '@b2b-invoices/types';
import { cellsOf, columns } from './columns.ts';
import { DASH, formatMoney, plainText } from './format-money.ts';
import { lineTotal } from './line-total.ts';
import { BAND, type Sheet } from './sheet.ts';
import { LABEL, NOTE, TABLE_TEXT } from './styles.ts';

const TABLE = columns([68, 0, -38, -74, -64, -80]);
const HEADER = ['SKU', 'Description', 'Quantity', 'Unit price', 'Discount', 'Line total'];

/** The table of line items. Its header repeats on each page. Nothing at all for no line items. */
export function drawLineItems(sheet: Sheet, lineItems: readonly Partial<LineItem>[]): void {
  if (lineItems.length === 0) return;
  sheet.space(20);
  sheet.need(70);
  sheet.withHeader(
    () =>
      sheet.row(
        cellsOf(
          TABLE,
          HEADER.map((title) => [[title, LABEL]]),
        ),
        { padding: 5, background: BAND },
      ),
    () => {
      for (const item of lineItems) sheet.row(cellsOf(TABLE, textsOf(item)), { padding: 4, ruled: true });
    },
  );
}

function textsOf(item: Partial<LineItem>): (readonly [string, typeof TABLE_TEXT])[][] {
  return [
    [[plainText(item.sku), TABLE_TEXT]],
    [
      [plainText(item.description), TABLE_TEXT],
      [plainText(item.comments), NOTE],
    ],
    [[plainText(item.quantity) || DASH, TABLE_TEXT]],
    [[formatMoney(item.unitPrice), TABLE_TEXT]],
    [[formatMoney(item.unitDiscount), TABLE_TEXT]],
    [[lineTotal(item) ?? DASH, TABLE_TEXT]],
  ];
}
