import { refusalInMeta } from '../http/answer.ts';
import { parseDecimal } from './decimal.ts';
import type { Balance } from './insert-invoice.ts';

/**
 * A balance of a body that was validated, from its exact text.
 * @throws Refusal 400 for a number that is too large to be an amount
 */
export function readBalance(exact: { code: string; value: string | number }): Balance {
  const amount = parseDecimal(String(exact.value));
  if (!amount) throw refusalInMeta(400, ['Please enter a valid number']);
  return { code: exact.code, amount };
}
