import type { Amount } from '../invoice-bodies.ts';
import { canonicalDecimal } from './decimal.ts';

type Tree = Record<string, unknown> | undefined;

/** Brings every amount of an invoice into its canonical form, in place. What is no plain decimal number stays, as text. */
export function canonicalInvoice(invoice: unknown): void {
  const { details, originalBalance, openBalance } = Object(invoice);
  const amounts: unknown[] = [originalBalance, openBalance];
  for (const line of listIn(details?.header, 'costLines')) amounts.push(line?.['amount']);
  for (const line of listIn(details?.details, 'lineItems'))
    amounts.push(line?.['unitPrice'], line?.['unitDiscount']);
  for (const amount of amounts) {
    const { value } = Object(amount);
    if (typeof value === 'string' || typeof value === 'number')
      (amount as Amount).value = canonicalDecimal(value) ?? String(value);
  }
}

/** The objects of a list, or none where there is no list. */
export function listIn(holder: unknown, name: string): Tree[] {
  const list = (holder as Tree)?.[name];
  return Array.isArray(list) ? list : [];
}
