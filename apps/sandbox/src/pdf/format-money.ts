import type { Money } from '@b2b-invoices/types';
import { type Decimal, formatDecimal, parseDecimal } from './decimal.ts';

/** Stands where there is no amount. */
export const DASH = '–';

/**
 * `USD 1,250.0000`: the currency code and every digit of the amount. A value that is not a decimal number is shown as it
 * is, no value as a dash.
 * @param amount printed instead of `money.value`
 */
export function formatMoney(money: Partial<Money> | null | undefined, amount?: Decimal): string {
  const decimal = amount ?? parseDecimal(money?.value);
  const value = decimal ? formatDecimal(decimal) : plainText(money?.value);
  return value === '' ? DASH : [plainText(money?.code), value].filter(Boolean).join(' ');
}

/** A text or a number as text, and nothing for what is neither. */
export function plainText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}
