import type { Invoice } from '@b2b-invoices/types';
import { formatDate } from './format-date.ts';
import { plainText } from './format-money.ts';
import type { PrintedDetails } from './read-details.ts';
import { BODY, type Cell, type Sheet } from './sheet.ts';
import { statusName } from './status-name.ts';
import { BODY_TEXT, FACT, LABEL, NOTE, STRONG, SUBTITLE, TITLE } from './styles.ts';

const RIGHT = { x: 322, width: BODY.right - 322 };
const LEFT = { x: BODY.left, width: 250 };
const LABEL_WIDTH = 96;

/** Who asks whom for what: the store and the number, the company, and the dates and references. */
export function drawHeading(
  sheet: Sheet,
  invoice: Invoice,
  { orderDate }: PrintedDetails,
  store: string,
): void {
  sheet.row([
    { ...LEFT, text: [[store, TITLE]] },
    {
      ...RIGHT,
      align: 'right',
      text: [
        [plainText(invoice.invoiceNumber), TITLE],
        [plainText(invoice.type) || 'Invoice', SUBTITLE],
      ],
    },
  ]);
  sheet.row([], { padding: 7, ruled: true });
  sheet.space(14);

  const facts = [
    ['Status', statusName(invoice.status)],
    ['Created', formatDate(invoice.createdAt)],
    ['Due', formatDate(invoice.dueDate)],
    ['Purchase order', plainText(invoice.purchaseOrderNumber)],
    ['Order number', plainText(invoice.orderNumber)],
    ['Order date', formatDate(orderDate)],
    ['Reference', plainText(invoice.externalId)],
  ].filter(([, value]) => value !== '');
  const company = companyTexts(invoice);
  // A row each, so that a long value moves what stands below it and nothing overlaps.
  for (let index = 0; index < Math.max(facts.length, company.length); index++) {
    const [label = '', value = ''] = facts[index] ?? [];
    const text = company[index];
    sheet.row(
      [
        { ...LEFT, text: text ? [text] : [] },
        { x: RIGHT.x, width: LABEL_WIDTH, text: [[label, FACT]] },
        {
          x: RIGHT.x + LABEL_WIDTH,
          width: RIGHT.width - LABEL_WIDTH,
          text: [[value, label === 'Status' ? STRONG : BODY_TEXT]],
        },
      ],
      { height: 15.5 },
    );
  }
}

function companyTexts({ customerName, customerId, externalCustomerId }: Invoice): Cell['text'] {
  const ids = [
    ['Company ID', plainText(customerId)],
    ['External ID', plainText(externalCustomerId)],
  ].filter(([, id]) => id !== '');
  const name = plainText(customerName);
  return [
    ['Customer', LABEL],
    ...(name ? [[name, { ...STRONG, size: 11 }] as const] : []),
    ...ids.map(([label, id]) => [`${label} ${id}`, NOTE] as const),
  ];
}
