import { createInvoiceClient } from '@b2b-invoices/client';

const baseUrl = 'http://127.0.0.1:4010/api/v3/io/ip'; // the mock; leave it out for the live service
const invoices = createInvoiceClient({ storeHash: 'your-store-hash', token: 'your-token', baseUrl });
const { data, meta } = await invoices.listInvoices({ customerId: '4711', limit: 50 });
for (const each of data) console.log(each.invoiceNumber, each.openBalance.value, each.openBalance.code);
console.log(`${data.length} of ${meta.pagination.totalCount}`);
