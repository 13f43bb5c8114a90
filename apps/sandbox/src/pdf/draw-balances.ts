import type { Invoice } from '@b2b-invoices/types';
import { formatMoney, plainText } from './format-money.ts';
import type { PrintedDetails } from './read-details.ts';
import { BAND, BODY, type Cell, type Sheet } from './sheet.ts';
import { BODY_TEXT, STRONG } from './styles.ts';
import type { Style } from './typesetter.ts';

const INSET = 6;
const LEFT = 322;
const AMOUNT = 130;
const GAP = 8;

/** The cost lines and the two balances as the invoice states them. Nothing is added up. */
export function drawBalances(sheet: Sheet, invoice: Invoice, { costLines }: PrintedDetails): void {
  sheet.space(14);
  for (const { description, amount } of costLines)
    sheet.row(sum(plainText(description), formatMoney(amount), BODY_TEXT), {
      padding: 2.5,
      ruled: true,
      from: LEFT,
    });
  sheet.need(54);
  sheet.space(4);
  sheet.row(sum('Original balance', formatMoney(invoice.originalBalance), BODY_TEXT), {
    padding: 4,
    ruled: true,
    from: LEFT,
  });
  sheet.row(sum('Open balance', formatMoney(invoice.openBalance), { ...STRONG, size: 11.5 }), {
    padding: 6,
    background: BAND,
    from: LEFT,
  });
}

function sum(label: string, amount: string, style: Style): Cell[] {
  const right = BODY.right - INSET;
  const x = LEFT + INSET;
  return [
    { x, width: right - AMOUNT - GAP - x, text: [[label, style]] },
    { x: right - AMOUNT, width: AMOUNT, align: 'right', text: [[amount, style]] },
  ];
}
