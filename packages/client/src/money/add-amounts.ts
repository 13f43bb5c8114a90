import { InvoiceArgumentError } from '../errors/invoice-argument-error.ts';
import type { Amount } from '../invoice-bodies.ts';
import { canonicalDecimal } from './decimal.ts';

/**
 * The exact sum of two amounts of one currency, in the form in which amounts are read, such as `"349.5000"`; no digit goes
 * through a float. To subtract, put a minus in front of a value. Throws an InvoiceArgumentError for two currencies, and for a
 * value that is no decimal number.
 */
export function addAmounts(first: Amount, second: Amount): Amount {
  const { code } = first;
  if (code !== second.code) throw refused(`an amount in ${code} and one in ${second.code} have no sum`);
  const decimals = [first, second].map(({ value }) => {
    const decimal = typeof value === 'string' ? canonicalDecimal(value) : undefined;
    if (decimal === undefined) throw refused(`${JSON.stringify(value)} is no decimal number`);
    return decimal.split('.');
  });
  const scale = Math.max(...decimals.map(([, fraction = '']) => fraction.length));
  let sum = 0n;
  for (const [whole, fraction = ''] of decimals) sum += BigInt(whole + fraction.padEnd(scale, '0'));
  const digits = String(sum)
    .replace('-', '')
    .padStart(scale + 1, '0');
  const value = `${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return { code, value: canonicalDecimal(value) ?? value };
}

/**
 * The exact sums of amounts, one for each currency, in the order in which the currencies first come; none for no amounts.
 * Throws an InvoiceArgumentError for a value that is no decimal number.
 */
export function sumAmounts(amounts: Iterable<Amount>): Amount[] {
  const sums = new Map<string, Amount>();
  for (const amount of amounts) {
    const { code } = amount;
    sums.set(code, addAmounts(sums.get(code) ?? { code, value: '0' }, amount));
  }
  return [...sums.values()];
}

function refused(summary: string): InvoiceArgumentError {
  return new InvoiceArgumentError({ reason: 'invalid-argument', operation: 'addAmounts', summary });
}
