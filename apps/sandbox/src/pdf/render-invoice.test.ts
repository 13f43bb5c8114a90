import type { Invoice } from '@b2b-invoices/types';
import { describe, expect, it } from 'vitest';
import { loadedFonts } from './font-files.ts';
import { renderInvoice } from './render-invoice.ts';
import { type PrintedDocument, type PrintedPage, readPdf } from './test/read-pdf.ts';
import { sampleInvoice, withLines } from './test/sample-invoice.ts';

const store = { name: 'Trade Depot' };

async function print(invoice: Invoice): Promise<PrintedDocument> {
  return readPdf(await renderInvoice(invoice, store));
}

async function printOne(invoice: Invoice): Promise<PrintedPage> {
  const { pages } = await print(invoice);
  expect(pages).toHaveLength(1);
  return pages[0] as PrintedPage;
}

const address = {
  firstName: 'Dana',
  lastName: 'Okafor',
  street1: '88 Quay Street',
  street2: '',
  city: 'Portland',
  state: 'Oregon',
  zipCode: '97209',
  country: 'United States',
};

// First in this file: later tests load these fonts.
it('loads no font of another script for a Latin invoice', async () => {
  await print(sampleInvoice());
  expect(loadedFonts().sort()).toEqual(['noto-sans-latin-400', 'noto-sans-latin-700']);
});

describe('an invoice', () => {
  const full: Invoice = sampleInvoice({
    type: 'Invoice on Shipment',
    status: 1,
    dueDate: 1770984000,
    orderNumber: 1186,
    purchaseOrderNumber: 'PO-77310',
    externalCustomerId: 'C-10342',
    externalId: 'ERP-88121',
    termsConditions: 'Payable within 30 days.\n\nThank you.',
    extraFields: [{ fieldName: 'Sales region', fieldValue: 'North' }],
    details: {
      header: {
        orderDate: 1768219200,
        billingAddress: address,
        shippingAddresses: [{ ...address, street1: '1 Dock Road' }],
        costLines: [{ description: 'Freight', amount: { code: 'USD', value: '24.0000' } }],
      },
      details: {
        lineItems: [
          {
            sku: 'HEX-M8-40',
            description: 'Hexagon bolt',
            comments: 'Zinc plated',
            quantity: 250,
            unitPrice: { code: 'USD', value: '0.4200' },
            unitDiscount: { code: 'USD', value: '0.0200' },
          },
        ],
        shipments: [
          {
            addressIndex: '0',
            shipDate: 'January 14',
            shipVia: 'Ground',
            trackingNumber: '1ZT0443',
            comments: 'Two parcels',
          },
        ],
      },
    },
  });

  it.each([
    ['the store and the number', ['Trade Depot', 'INV-7']],
    ['the type and the status in words', ['Invoice on Shipment', 'Partially paid']],
    ['its dates in UTC', ['Created 2026-01-14', 'Due 2026-02-13', 'Order date 2026-01-12']],
    ['the company and its ids', ['Harbor Tool Supply', 'Company ID 4711', 'External ID C-10342']],
    ['its references', ['Purchase order PO-77310', 'Order number 1186', 'Reference ERP-88121']],
    [
      'its addresses without empty parts',
      ['Dana Okafor 1 Dock Road Portland, Oregon 97209', '88 Quay Street'],
    ],
    [
      'its lines with exact totals',
      ['HEX-M8-40', 'Hexagon bolt', 'Zinc plated', '250 USD 0.4200 USD 0.0200 USD 100.0000'],
    ],
    [
      'its cost lines and balances',
      ['Freight USD 24.0000', 'Original balance USD 747.9000', 'Open balance USD 347.9000'],
    ],
    ['its shipments', ['January 14 Ground 1ZT0443 Dana Okafor, 1 Dock Road, Portland', 'Two parcels']],
    ['its extra fields', ['Sales region North']],
    ['its terms', ['Payable within 30 days. Thank you.']],
    ['the page number', ['1 of 1']],
  ])('shows %s', async (_, texts) => {
    const { text } = await printOne(full);
    for (const expected of texts) expect(text).toContain(expected);
  });

  it('is titled by its number and dated by its creation', async () => {
    const { info } = await print(full);
    expect(info).toMatchObject({ Title: 'INV-7', CreationDate: 'D:20260114120000Z' });
  });

  it('renders to the same bytes each time, whatever was rendered in between', async () => {
    const first = await renderInvoice(full, store);
    await renderInvoice(withLines([{ description: 'Α ﬁ ‐ - שלום العربية' }]), store);
    expect(Buffer.compare(await renderInvoice(full, store), first)).toBe(0);
    expect(Buffer.compare(await renderInvoice({ ...full, status: 2 }, store), first)).not.toBe(0);
  });

  it('needs nothing but its required fields', async () => {
    const { text } = await printOne(sampleInvoice());
    expect(text).toContain('Invoice');
    expect(text).toContain('Open balance USD 347.9000');
    expect(text).not.toMatch(/SKU|Shipments|address|Terms|Additional|Due|undefined|null|NaN/);
  });

  it.each([
    ['empty details', {}],
    [
      'empty lists',
      {
        header: { costLines: [], shippingAddresses: [], customerFields: '' },
        details: { lineItems: [], shipments: [] },
      },
    ],
    ['parts of another type', { header: null, details: { lineItems: '', shipments: [null] } }],
    [
      'lines without fields',
      { details: { lineItems: [null, {}, { unitPrice: null, quantity: null, customFields: [1] }] } },
    ],
    [
      'custom fields of any shape',
      { header: { billingAddress: { ...address, customFields: [[{}]] }, customerFields: 7 } },
    ],
  ])('is printed with %s', async (_, details) => {
    const { text } = await printOne(sampleInvoice({ details: details as never, extraFields: [] }));
    expect(text).toContain('Original balance USD 747.9000');
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('reads a creation time in text, and leaves out one that is none', async () => {
    expect((await printOne(sampleInvoice({ createdAt: '1763985600' }))).text).toContain('Created 2025-11-24');
    expect((await printOne(sampleInvoice({ createdAt: 'soon' }))).text).not.toContain('Created');
    expect((await printOne(sampleInvoice({ createdAt: '' }))).text).not.toContain('Created');
    expect((await printOne(sampleInvoice({ createdAt: 1e300 }))).text).not.toContain('Created');
  });

  it('has one line at the foot of each page, however long the name of the store', async () => {
    const { pages } = await readPdf(await renderInvoice(full, { name: 'Trade Depot '.repeat(30) }));
    for (const { items } of pages) expectTidy(items);
  });

  it('never adds amounts up', async () => {
    const balances = {
      originalBalance: { code: 'USD', value: '10.00' },
      openBalance: { code: 'EUR', value: 913.43 },
    };
    const { text } = await printOne(sampleInvoice(balances));
    expect(text).toContain('Original balance USD 10.00 Open balance EUR 913.43');
  });
});

describe('an invoice of 400 lines', () => {
  const lines = Array.from({ length: 400 }, (_, index) => ({
    sku: `SKU-${index + 1}-`,
    description:
      index % 9 === 4 ? 'A description that is longer than its column is wide. '.repeat(6) : 'Bolt',
  }));

  it('has the table header and the page number on each page, and each line once', async () => {
    const { pages } = await print(withLines(lines));
    for (const [index, { text }] of pages.entries())
      expect(text).toContain(`${index + 1} of ${pages.length}`);
    const withTable = pages.filter(({ text }) => /SKU-\d/.test(text));
    expect(withTable.length).toBeGreaterThan(8);
    for (const { text } of withTable)
      expect(text.match(/SKU Description Quantity Unit price Discount Line total/g)).toHaveLength(1);
    const all = pages.map(({ text }) => text).join(' ');
    expect(all.match(/SKU-\d+-/g)).toEqual(lines.map(({ sku }) => sku));
  });

  it('keeps everything on the paper and apart', async () => {
    const { pages } = await print(withLines(lines));
    for (const { items } of pages) expectTidy(items);
  });
});

function expectTidy(items: PrintedPage['items']): void {
  for (const [index, one] of items.entries()) {
    expect(one.x).toBeGreaterThan(41);
    expect(one.x + one.width).toBeLessThan(554);
    expect(one.y).toBeGreaterThan(30);
    expect(one.y).toBeLessThan(800);
    for (const other of items.slice(index + 1)) {
      if (Math.abs(one.y - other.y) >= Math.min(one.size, other.size) * 0.9) continue;
      const apart = one.x + one.width <= other.x + 0.1 || other.x + other.width <= one.x + 0.1;
      if (!apart) expect.fail(`"${one.text}" and "${other.text}" overlap.`);
    }
  }
}

describe('an awkward text', () => {
  it('goes over several pages when its line is longer than a page', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    const { pages } = await print(withLines([{ description: words.join(' ') }, { sku: 'LAST' }]));
    const all = pages.map(({ text }) => text).join(' ');
    expect(all.match(/\bw\d+/g)).toEqual(words);
    expect(all).toContain('LAST');
    for (const { text, items } of pages) {
      expect(text).toContain('Description');
      expectTidy(items);
    }
  });

  it.each([
    ['a company name', (word: string) => sampleInvoice({ customerName: word })],
    ['a SKU', (word: string) => withLines([{ sku: word }])],
    ['terms', (word: string) => sampleInvoice({ termsConditions: word })],
  ])('is cut where %s is a word of 10,000 characters', async (_, invoice) => {
    const { pages } = await print(invoice('W'.repeat(10_000)));
    expect(
      pages
        .map(({ text }) => text)
        .join('')
        .match(/W/g),
    ).toHaveLength(10_000);
    for (const { items } of pages) expectTidy(items);
  });

  it('does not leave its cell, however many digits an amount has', async () => {
    const value = '12345678901234567890123456789012345678901234567890.1234567890';
    const { items, text } = await printOne(
      withLines([{ quantity: '99999999', unitPrice: { code: 'USD', value } }]),
    );
    expect(text.replace(/[ ,]/g, '')).toContain(value);
    expectTidy(items);
  });

  it.each([
    ['markup', '<b>bold</b> %s %d \\n \\ ( ) [ ] << >> /Name'],
    ['script', '"; alert(1) // <%= x %> {{y}}'],
    ['prototypes', '__proto__ constructor toString'],
  ])('is shown as it is: %s', async (_, text) => {
    expect((await printOne(sampleInvoice({ customerName: text }))).text).toContain(text);
  });

  it.each([
    ['control characters', 'A\u0000\u0007\u001bB\u0085C', 'AB C'],
    ['lone surrogates', 'A\ud800B\udc00C', 'A\ufffdB\ufffdC'],
    ['overrides of the direction', 'invoice \u202E00.1\u202C \u2066x\u2069', 'invoice 00.1 x'],
    ['blanks of odd widths', 'a\u2003b\tc\u202Fd', 'a b c d'],
    ['letters apart from their marks', 'Zu\u0308rich', 'Zürich'],
  ])('loses its %s', async (_, given, shown) => {
    const { text } = await printOne(sampleInvoice({ customerName: given }));
    expect(text.replaceAll('\u00A0', ' ')).toContain(shown);
  });

  it('may hold hostile lengths of marks, emoji and blanks', async () => {
    const hostile = [
      `a${'\u0301'.repeat(5000)}`,
      '🎉'.repeat(3000),
      ' '.repeat(9000),
      '\u200D'.repeat(5000),
      'שa'.repeat(3000),
    ];
    for (const customerName of hostile)
      expect((await print(sampleInvoice({ customerName }))).pages.length).toBeGreaterThan(0);
  });
});

describe('the script of a company name', () => {
  it.each([
    ['Latin', 'Łódź Škoda Ångström ñ ß “œ” — €', 'Łódź Škoda'],
    ['Greek', 'Ελληνική Εταιρεία Ἀθῆναι', 'Ελληνική'],
    ['Cyrillic', 'ООО «Ромашка» Київ Ґрунт №', 'Ромашка'],
    ['Vietnamese', 'Công ty Thương mại Nguyễn', 'Thương'],
    ['Arabic', 'شركة النور للتجارة', undefined],
    ['Hebrew', 'חברת שלום בע״מ', 'שלום'],
    ['Thai', 'บริษัท ที่นี่ จำกัด', 'บริษัท'],
    ['Devanagari', 'हिन्दी कम्पनी क्षत्रिय', undefined],
    ['Chinese', '北京贸易有限公司 臺灣貿易股份有限公司', undefined],
    ['Japanese', '株式会社トヨタ産業 ｱｲｳ 「ご請求書」', undefined],
    ['Korean', '주식회사 삼성 무역', undefined],
    ['mixed', 'Müller & שלום 北京 株式 한국 ไทย हिन्दी شركة', 'Müller &'],
  ])('is printed with real glyphs: %s', async (_, customerName, legible) => {
    const plain = await printOne(sampleInvoice({ customerName: '' }));
    const { text, glyphs, missingGlyphs, boxes, items } = await printOne(sampleInvoice({ customerName }));
    expect(glyphs).toBeGreaterThan(plain.glyphs + 5);
    expect(missingGlyphs).toBe(0);
    expect(boxes).toBe(0);
    if (legible) expect(text.replace(/\s/g, '')).toContain(legible.replace(/\s/g, ''));
    expectTidy(items);
  });

  it.each([
    ['an emoji', 'Party 🎉', 1],
    ['a family of emoji', '👩‍👩‍👧', 1],
    ['a script without a font', 'ქართული', 7],
  ])('is shown as boxes where no font has it: %s', async (_, customerName, count) => {
    const { boxes, missingGlyphs } = await printOne(sampleInvoice({ customerName }));
    expect({ boxes, missingGlyphs }).toEqual({ boxes: count, missingGlyphs: 0 });
  });
});
