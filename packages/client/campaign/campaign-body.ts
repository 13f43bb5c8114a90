import type { CreateOutcome } from './tally.ts';

/** The body of the nth create: a number and an amount of its own, digits at both ends of it, by turns for two companies. */
export function campaignBody(n: number): CreateOutcome['body'] {
  const decimals = String((n * 7919) % 10_000).padStart(4, '0');
  const balance = { code: 'EUR', value: `${9_000_000 + n}.${decimals}` };
  return {
    invoiceNumber: `RUN-${String(n).padStart(6, '0')}`,
    customerId: n % 2 === 0 ? '4711' : '5120',
    originalBalance: balance,
    openBalance: balance,
  };
}
