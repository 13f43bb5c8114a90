import type { Address } from '@b2b-invoices/types';
import { plainText } from './format-money.ts';
import type { PrintedDetails } from './read-details.ts';
import { BODY, type Cell, type Sheet } from './sheet.ts';
import { BODY_TEXT, LABEL } from './styles.ts';

const GUTTER = 18;
const ACROSS = 3;

/** The billing address and the shipping addresses, three beside each other. Addresses without any text are left out. */
export function drawAddresses(sheet: Sheet, { billingAddress, shippingAddresses }: PrintedDetails): void {
  const several = shippingAddresses.length > 1;
  const blocks = [
    ['Billing address', billingAddress ?? {}] as const,
    ...shippingAddresses.map(
      (address, index) => [several ? `Shipping address ${index + 1}` : 'Shipping address', address] as const,
    ),
  ]
    .map(([label, address]) => [label, addressLines(address)] as const)
    .filter(([, lines]) => lines.length > 0);

  const width = (BODY.right - BODY.left - GUTTER * (ACROSS - 1)) / ACROSS;
  for (let start = 0; start < blocks.length; start += ACROSS) {
    const across = blocks.slice(start, start + ACROSS);
    const cells = (texts: readonly Cell['text'][]): Cell[] =>
      texts.map((text, index) => ({ x: BODY.left + index * (width + GUTTER), width, text }));
    sheet.space(16);
    sheet.need(100);
    sheet.row(cells(across.map(([label]) => [[label, LABEL]])));
    sheet.space(2);
    sheet.row(cells(across.map(([, lines]) => lines.map((line) => [line, BODY_TEXT]))));
  }
}

/** The lines of an address as on an envelope, without the parts that are empty. */
export function addressLines(address: Partial<Address>): string[] {
  const { firstName, lastName, street1, street2, city, state, zipCode, country } = address;
  return [
    together(firstName, lastName),
    plainText(street1),
    plainText(street2),
    [plainText(city), together(state, zipCode)].filter(Boolean).join(', '),
    plainText(country),
  ].filter(Boolean);
}

function together(...parts: unknown[]): string {
  return parts.map(plainText).filter(Boolean).join(' ');
}
