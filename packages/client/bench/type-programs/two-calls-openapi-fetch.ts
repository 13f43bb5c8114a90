import type { paths } from '@b2b-invoices/types';
import createClient from 'openapi-fetch';

const api = createClient<paths>({
  baseUrl: 'https://api-b2b.bigcommerce.com/api/v3/io/ip',
  headers: { 'X-Auth-Token': 'token', 'X-Store-Hash': 'abc123' },
});
const { data: invoice } = await api.GET('/invoices/{invoiceId}', { params: { path: { invoiceId: 2041 } } });
export const number: string | undefined = invoice?.data.invoiceNumber;
const { data: page } = await api.GET('/invoices', { params: { query: { customerId: '4711', status: 0 } } });
export const numbers: string[] | undefined = page?.data.map(({ invoiceNumber }) => invoiceNumber);
