import { shown } from '../operations/id-problem.ts';
import { listIn } from './canonical-invoice.ts';

/**
 * What is wrong with the amounts of a body, or undefined if nothing is. A balance may have four decimals, which the service
 * keeps; more would be rounded. A number of more than fifteen digits has been through arithmetic that rounds.
 */
export function amountsProblem(body: Record<string, unknown>, takesNumbers: boolean): string | undefined {
  const { header, details } = Object(body['details']);
  const amounts: [name: string, amount: unknown][] = [
    ['originalBalance', body['originalBalance']],
    ['openBalance', body['openBalance']],
  ];
  listIn(header, 'costLines').forEach((line, at) => {
    amounts.push([`details.header.costLines[${at}].amount`, line?.['amount']]);
  });
  listIn(details, 'lineItems').forEach((line, at) => {
    for (const name of ['unitPrice', 'unitDiscount'])
      amounts.push([`details.details.lineItems[${at}].${name}`, line?.[name]]);
  });
  for (const [at, [name, amount]] of amounts.entries()) {
    if (amount === undefined) continue;
    const { code, value } = Object(amount);
    const isBalance = at < 2;
    const isNumber = typeof value === 'number' && isBalance && takesNumbers;
    const [, units, decimals = ''] = /^-?0*(\d+)(?:\.(\d+?)0*)?$/.exec(String(value)) ?? [];
    if (!/^[A-Z]{3}$/.test(code))
      return `${name}.code must be a currency code such as "USD", not ${shown(code)}`;
    if (units === undefined || !(isNumber || typeof value === 'string'))
      return `${name}.value must be a decimal number in text such as "349.50", not ${shown(value)}`;
    if (isBalance && (decimals.length > 4 || (isNumber && (units + decimals).length > 15)))
      return `${name}.value has more digits than the service keeps, ${value}; round it to four decimals, as text`;
  }
  return undefined;
}
