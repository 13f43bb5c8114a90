import axios from 'axios';
import type { InvoiceAnswer, OpenProgram, PageAnswer } from './invoice-program.ts';

/** With axios, which has no retry. */
export const open: OpenProgram = (baseURL) => {
  const api = axios.create({
    baseURL,
    headers: { 'X-Auth-Token': 'bench-token', 'X-Store-Hash': 'abc123' },
  });
  const page = async (customerId: string, offset: number): Promise<PageAnswer> =>
    (await api.get<PageAnswer>('/invoices', { params: { customerId, limit: 50, offset } })).data;
  return {
    async get(id) {
      try {
        return (await api.get<InvoiceAnswer>(`/invoices/${id}`)).data.data;
      } catch (error) {
        if (axios.isAxiosError(error) && error.response?.status === 404) return undefined;
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
