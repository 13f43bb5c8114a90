/** What the numbers of all invoices of live runs begin with. */
export const kitPrefix = 'B2BCT-';

/** What the numbers of one run begin with: the kit's prefix, when it began, and something drawn. */
export function runPrefix(startedAt: number, drawn: number): string {
  return `${kitPrefix}${startedAt.toString(36)}${drawn.toString(36).slice(0, 4).padStart(4, '0')}-`;
}

/** When the run began that made an invoice with this number, in milliseconds; undefined for another's number. */
export function startOfRun(invoiceNumber: string): number | undefined {
  const [, time] = /^B2BCT-([0-9a-z]{8})[0-9a-z]{4}-/.exec(invoiceNumber) ?? [];
  return time === undefined ? undefined : Number.parseInt(time, 36);
}
