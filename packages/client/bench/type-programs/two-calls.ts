import { createInvoiceClient } from '@b2b-invoices/client';

const invoices = createInvoiceClient({ storeHash: 'abc123', token: 'token' });
const { data: invoice } = await invoices.getInvoice(2041);
export const number: string = invoice.invoiceNumber;
const page = await invoices.listInvoices({ customerId: '4711', status: 0 });
export const numbers: string[] = page.data.map(({ invoiceNumber }) => invoiceNumber);
