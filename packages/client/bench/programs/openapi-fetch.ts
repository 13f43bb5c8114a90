import type { paths } from '@b2b-invoices/types';
import createClient from 'openapi-fetch';
import type { OpenProgram } from './invoice-program.ts';

/** With openapi-fetch, which has no retry and no error class. */
export const open: OpenProgram = (baseUrl) => {
  const api = createClient<paths>({
    baseUrl,
    headers: { 'X-Auth-Token': 'bench-token', 'X-Store-Hash': 'abc123' },
  });
  async function page(customerId: string, offset: number) {
    const { data, response } = await api.GET('/invoices', {
      params: { query: { customerId, limit: 50, offset } },
    });
    if (!data) throw new Error(`The list was answered by ${response.status}.`);
    return data;
  }
  return {
    async get(invoiceId) {
      const { data, response } = await api.GET('/invoices/{invoiceId}', { params: { path: { invoiceId } } });
      if (!data && response.status !== 404)
        throw new Error(`The invoice was answered by ${response.status}.`);
      return data?.data;
    },
    list: async (customerId) => (await page(customerId, 0)).data,
    async *all(customerId) {
      for (let offset = 0; ; offset += 50) {
        const { data, meta } = await page(customerId, offset);
        yield* data;
        if (offset + 50 >= meta.pagination.totalCount) return;
      }
    },
  };
};
