import { LRUCache } from 'lru-cache';
import { type Clock, clockOf, secondsOf } from './clock.ts';
import type { Database, Row } from './database/database.ts';
import { refusalWithEmptyData } from './http/answer.ts';
import { findInvoice } from './invoices/find-invoice.ts';
import { toInvoice } from './invoices/invoice-row.ts';
import { verifyPdfUrl } from './pdf/sign-url.ts';

export interface PdfFilesOptions {
  database: Database;
  clock: Clock;
  /** What the links were signed with. */
  secret: string;
}

interface StoreRow extends Row {
  store_id: number;
  revision: number;
  clock_offset: number;
  clock_frozen_at: number | null;
}

const headers = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
};

function refused(status: number, message: string): Response {
  return Response.json(refusalWithEmptyData(status, message).answer.body, { status, headers });
}

/** Bytes of documents that were rendered, which is slow. */
const largestCache = 16_000_000;

/** Serves generated PDFs at signed links; whoever has the link needs no credentials. */
export function createPdfFiles({
  database,
  clock,
  secret,
}: PdfFilesOptions): (request: Request) => Promise<Response> {
  const rendered = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: largestCache,
    sizeCalculation: ({ length }) => length,
  });

  /** The document, or undefined where the store no longer has the invoice. */
  async function documentOf(
    { store_id, revision }: StoreRow,
    name: string,
    invoiceId: number,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const key = `${store_id} ${revision} ${invoiceId}`;
    const known = rendered.get(key);
    if (known) return known;
    const row = await findInvoice(database, store_id, invoiceId).catch(() => undefined);
    if (!row) return undefined;
    // The renderer and its fonts are slow to load, and many sandboxes never make a PDF.
    const { renderInvoice } = await import('./pdf/render-invoice.ts');
    const document = new Uint8Array(await renderInvoice(toInvoice(row, { extraFields: true }), { name }));
    rendered.set(key, document);
    return document;
  }

  return async ({ url }) => {
    // At a time when no link has expired yet, this says whether it is one of ours, and which store's clock counts.
    const link = verifyPdfUrl(url, secret, 0);
    if ('problem' in link) return refused(403, 'This link is not valid');
    const store = await database.get<StoreRow>(
      'SELECT store_id, revision, clock_offset, clock_frozen_at FROM stores WHERE hash = $1',
      [link.storeHash],
    );
    if (!store) return refused(404, 'Invoice does not exist');
    const storeClock = clockOf(
      { clockOffset: store.clock_offset, clockFrozenAt: store.clock_frozen_at },
      clock,
    );
    if ('problem' in verifyPdfUrl(url, secret, secondsOf(storeClock)))
      return refused(403, 'This link has expired; ask for a new one');
    const document = await documentOf(store, link.storeHash, link.invoiceId);
    if (!document) return refused(404, 'Invoice does not exist');
    return new Response(document, {
      headers: {
        ...headers,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="invoice-${link.invoiceId}.pdf"`,
      },
    });
  };
}
