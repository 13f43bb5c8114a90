import type { Invoice, LineItem } from '@b2b-invoices/types';

/** An invoice with nothing but what every invoice has, and the fields of `changes`. */
export function sampleInvoice(changes: Partial<Invoice> = {}): Invoice {
  return {
    id: 7,
    customerId: '4711',
    customerName: 'Harbor Tool Supply',
    invoiceNumber: 'INV-7',
    status: 0,
    createdAt: 1768392000,
    originalBalance: { code: 'USD', value: '747.9000' },
    openBalance: { code: 'USD', value: '347.9000' },
    ...changes,
  };
}

/** The same with line items. */
export function withLines(lineItems: Partial<LineItem>[]): Invoice {
  return sampleInvoice({ details: { details: { lineItems: lineItems.map(sampleLine) } } });
}

function sampleLine(changes: Partial<LineItem>): LineItem {
  return { sku: 'SKU', quantity: '1', unitPrice: { code: 'USD', value: '2.5000' }, ...changes };
}
