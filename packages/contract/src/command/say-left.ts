import type { LeftInvoice } from '../live/remove-own.ts';
import { oneLine } from './one-line.ts';

/** What could not be removed, and how to remove it. */
export function sayLeft(left: readonly LeftInvoice[], companyId: string, journal: string): string {
  const lines = left.map(({ id, invoiceNumber, why }) => {
    const named = [invoiceNumber, id === undefined ? undefined : `id ${id}`].filter(Boolean).join(', ');
    return `  ${oneLine(named || 'an invoice')}: ${oneLine(why)}`;
  });
  const advice = `Run again with --sweep --company ${companyId} --journal ${journal}, or delete them by hand.`;
  return `Not removed from the target:\n${lines.join('\n')}\n${advice}\n`;
}
