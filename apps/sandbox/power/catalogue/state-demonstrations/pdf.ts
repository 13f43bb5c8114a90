import type { Demonstration, Shop } from './shop.ts';

async function addresses({ send }: Shop, id: number): Promise<unknown[]> {
  const { status, data } = await send('GET', `/invoices/${id}/download-pdf`);
  const { url, externalPdfUrl } = data;
  return [status, url === undefined ? undefined : new URL(String(url)).pathname, externalPdfUrl];
}

const updated =
  (...bodies: Record<string, unknown>[]): Demonstration =>
  async (shop) => {
    for (const body of bodies) await shop.update(2041, body);
    return [await addresses(shop, 2041), await addresses(shop, 36)];
  };

const at = (name: string): Record<string, unknown> => ({ externalPdfUrl: `https://example.com/${name}` });

/** By the name of a fault of PDFs. */
export const pdfDemonstrations: Record<string, Demonstration> = {
  'pdf-is-that-of-another-invoice': async (shop) => addresses(shop, 2041),
  async 'pdf-of-a-deleted-invoice-is-answered'(shop) {
    await shop.remove(2041);
    return addresses(shop, 2041);
  },
  async 'pdf-link-is-broken-after-an-update'({ update, send, fetch }) {
    await update(2041, {});
    return fetch((await send('GET', '/invoices/2041/download-pdf')).data['url']);
  },
  'create-ignores-the-hosted-pdf': async (shop) => addresses(shop, await shop.create(at('a.pdf'))),
  'hosted-pdf-is-not-taken-away': updated(at('a.pdf'), { externalPdfUrl: '' }),
  'hosted-pdf-stays-the-first': updated(at('a.pdf'), at('b.pdf')),
  'update-takes-the-hosted-pdf-away': updated(at('a.pdf'), { type: 'Invoice' }),
  'hosted-pdf-loses-its-query': updated(at('a.pdf?key=1')),
  'hosted-pdf-is-that-of-the-last-update': updated(at('a.pdf')),
};
