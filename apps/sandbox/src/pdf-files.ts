import { type Clock, secondsOf } from './clock.ts';
import type { Database, Row } from './database/database.ts';
import { refusalWithEmptyData } from './http/answer.ts';
import { findInvoice } from './invoices/find-invoice.ts';
import { toInvoice } from './invoices/invoice-row.ts';
import { renderInvoice } from './pdf/render-invoice.ts';
import { verifyPdfUrl } from './pdf/sign-url.ts';

export interface PdfFilesOptions {
  database: Database;
  clock: Clock;
  /** What the links were signed with. */
  secret: string;
}

const headers = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
};

function refused(status: number, message: string): Response {
  return Response.json(refusalWithEmptyData(status, message).answer.body, { status, headers });
}

/** Serves generated PDFs at signed links; whoever has the link needs no credentials. */
export function createPdfFiles({
  database,
  clock,
  secret,
}: PdfFilesOptions): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const verified = verifyPdfUrl(url, secret, secondsOf(clock));
    if ('problem' in verified) {
      return refused(
        403,
        verified.problem === 'expired'
          ? 'This link has expired; ask for a new one'
          : 'This link is not valid',
      );
    }
    const store = await database.get<{ store_id: number } & Row>(
      'SELECT store_id FROM stores WHERE hash = $1',
      [verified.storeHash],
    );
    const row =
      store && (await findInvoice(database, store.store_id, verified.invoiceId).catch(() => undefined));
    if (!row) return refused(404, 'Invoice does not exist');
    const document = await renderInvoice(toInvoice(row, { extraFields: true }), { name: verified.storeHash });
    return new Response(new Uint8Array(document), {
      headers: {
        ...headers,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="invoice-${verified.invoiceId}.pdf"`,
      },
    });
  };
}
