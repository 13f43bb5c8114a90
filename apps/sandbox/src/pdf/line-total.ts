import type { LineItem, Money } from '@b2b-invoices/types';
import { multiply, parseDecimal, subtract, trimDecimal } from './decimal.ts';
import { formatMoney } from './format-money.ts';

// A product of hundreds of digits says nothing on paper and costs time.
const LONGEST = 60;

/**
 * Quantity × (unit price − unit discount), exact, as it is printed. Decimals that the multiplication added and that are
 * zero are left out.
 *
 * Undefined when the currencies differ, or when the quantity or an amount is missing or not a decimal number. A line
 * without a discount has a discount of zero.
 */
export function lineTotal({ quantity, unitPrice, unitDiscount }: Partial<LineItem>): string | undefined {
  const discount: Partial<Money> | undefined = unitDiscount ?? { code: unitPrice?.code ?? '', value: '0' };
  if (!unitPrice || unitPrice.code !== discount.code) return undefined;
  const amounts = [quantity, unitPrice.value, discount.value];
  if (amounts.some((amount) => String(amount).length > LONGEST)) return undefined;
  const [count, price, off] = amounts.map(parseDecimal);
  if (!count || !price || !off) return undefined;
  const unit = subtract(price, off);
  const total = trimDecimal(multiply(count, unit), Math.max(2, unit.scale));
  return formatMoney({ code: unitPrice.code, value: '' }, total);
}
