import { FetchError, ofetch } from 'ofetch';
import type { InvoiceAnswer, OpenProgram, PageAnswer } from './invoice-program.ts';

/** With ofetch, which sends a GET once more without being asked to. */
export const open: OpenProgram = (baseURL) => {
  const api = ofetch.create({
    baseURL,
    headers: { 'X-Auth-Token': 'bench-token', 'X-Store-Hash': 'abc123' },
  });
  const page = (customerId: string, offset: number): Promise<PageAnswer> =>
    api<PageAnswer>('/invoices', { query: { customerId, limit: 50, offset } });
  return {
    async get(id) {
      try {
        return (await api<InvoiceAnswer>(`/invoices/${id}`)).data;
      } catch (error) {
        if (error instanceof FetchError && error.status === 404) return undefined;
        throw error;
      }
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
