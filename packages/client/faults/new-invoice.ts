import type { NewInvoice } from '../src/index.ts';

/** The body of a create for company 4711. */
export function newInvoice(invoiceNumber: string, more: Partial<NewInvoice> = {}): NewInvoice {
  const balance = { code: 'EUR', value: '349.50' };
  return { invoiceNumber, customerId: '4711', originalBalance: balance, openBalance: balance, ...more };
}
