import ky, { HTTPError } from 'ky';
import type { InvoiceAnswer, OpenProgram, PageAnswer } from './invoice-program.ts';

/** With ky, whose retries are on without being asked for. */
export const open: OpenProgram = (baseUrl) => {
  const api = ky.create({
    prefix: baseUrl,
    headers: { 'X-Auth-Token': 'bench-token', 'X-Store-Hash': 'abc123' },
  });
  const page = (customerId: string, offset: number): Promise<PageAnswer> =>
    api.get('invoices', { searchParams: { customerId, limit: 50, offset } }).json<PageAnswer>();
  return {
    async get(id) {
      try {
        return (await api.get(`invoices/${id}`).json<InvoiceAnswer>()).data;
      } catch (error) {
        if (error instanceof HTTPError && error.response.status === 404) return undefined;
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
