import type { InvoiceAnswer, OpenProgram, PageAnswer } from './invoice-program.ts';

/** With nothing but `fetch`: no retry, no typed error. */
export const open: OpenProgram = (baseUrl) => {
  const headers = { 'X-Auth-Token': 'bench-token', 'X-Store-Hash': 'abc123' };
  async function page(customerId: string, offset: number): Promise<PageAnswer> {
    const query = new URLSearchParams({ customerId, limit: '50', offset: String(offset) });
    const response = await fetch(`${baseUrl}/invoices?${query}`, { headers });
    return (await response.json()) as PageAnswer;
  }
  return {
    async get(id) {
      const response = await fetch(`${baseUrl}/invoices/${id}`, { headers });
      return response.status === 404 ? undefined : ((await response.json()) as InvoiceAnswer).data;
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
