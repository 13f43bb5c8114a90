import type { Invoice } from '@b2b-invoices/types';
import { cleanText } from './clean-text.ts';
import { drawAddresses } from './draw-addresses.ts';
import { drawBalances } from './draw-balances.ts';
import { drawHeading } from './draw-heading.ts';
import { drawLineItems } from './draw-line-items.ts';
import { drawNotes } from './draw-notes.ts';
import { parseUnixSeconds } from './format-date.ts';
import { plainText } from './format-money.ts';
import { readDetails } from './read-details.ts';
import { BODY, createSheet } from './sheet.ts';
import { NOTE } from './styles.ts';

const CREATOR = '@b2b-invoices/sandbox';
const PAGE_NUMBER_WIDTH = 80;
/** More characters than its one line can show; a number of any length would be broken into lines for every page. */
const LONGEST_FOOTER = 500;

/**
 * Prints an invoice on A4 pages. The same invoice and store give the same bytes. Fonts and the PDF writer are loaded by
 * the first call, and the fonts of a script by the first invoice that has text in it.
 *
 * Whatever texts the invoice has, it is printed; rejects only when a font package is not installed.
 */
export async function renderInvoice(invoice: Invoice, store: { name: string }): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const number = cleanText(plainText(invoice.invoiceNumber));
  const details = readDetails(invoice);
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: '',
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: number,
      Author: cleanText(store.name),
      Creator: CREATOR,
      Producer: CREATOR,
      CreationDate: parseUnixSeconds(invoice.createdAt) ?? new Date(0),
    },
  });
  const bytes = collect(document);

  const sheet = createSheet(document);
  drawHeading(sheet, invoice, details, store.name);
  drawAddresses(sheet, details);
  drawLineItems(sheet, details.lineItems);
  drawBalances(sheet, invoice, details);
  drawNotes(sheet, invoice, details);
  const footer = `${store.name} · ${number}`.slice(0, LONGEST_FOOTER);
  sheet.footers((page, pages) => [
    { x: BODY.left, width: BODY.right - BODY.left - PAGE_NUMBER_WIDTH, text: [[footer, NOTE]] },
    {
      x: BODY.right - PAGE_NUMBER_WIDTH,
      width: PAGE_NUMBER_WIDTH,
      align: 'right',
      text: [[`${page} of ${pages}`, NOTE]],
    },
  ]);
  document.end();
  return bytes;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
