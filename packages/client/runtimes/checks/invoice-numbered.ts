import type { InvoiceClient } from '@b2b-invoices/client';

type InvoiceCreate = Parameters<InvoiceClient['createInvoice']>[0];

/** The body of a create for company 4711; numbers differ from check to check, since they must be unique. */
export function invoiceNumbered(invoiceNumber: string, more: Partial<InvoiceCreate> = {}): InvoiceCreate {
  const originalBalance = { code: 'EUR', value: 349.5 };
  return { invoiceNumber, customerId: '4711', originalBalance, openBalance: originalBalance, ...more };
}

/** How many invoices of company 4711 have a number. */
export async function countNumbered(invoices: InvoiceClient, q: string): Promise<number> {
  const { data } = await invoices.listInvoices({ customerId: '4711', searchBy: 'invoiceNumber', q });
  return data.filter(({ invoiceNumber }) => invoiceNumber === q).length;
}
