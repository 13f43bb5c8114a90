import { secondsOf } from '../clock.ts';
import type { Row } from '../database/database.ts';
import { success } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { unknownInvoice } from '../invoices/find-invoice.ts';
import { signPdfUrl } from '../pdf/sign-url.ts';

/** The addresses of both documents: a signed link to the generated one, and the hosted one, which is never fetched. */
export const getInvoicePdf: Handler = async ({ store, database, clock, settings, id, origin }) => {
  const row = await database.get<{ external_pdf_url: string | null } & Row>(
    'SELECT external_pdf_url FROM invoices WHERE store_id = $1 AND invoice_id = $2',
    [store.storeId, id],
  );
  if (!row) throw unknownInvoice();
  const expiresAt = secondsOf(clock) + settings.pdfLinkSeconds;
  const url = signPdfUrl({
    origin,
    storeHash: store.hash,
    invoiceId: id,
    expiresAt,
    secret: settings.pdfSecret,
  });
  return success({ url, externalPdfUrl: row.external_pdf_url ?? '' }, 'SUCCESS');
};
