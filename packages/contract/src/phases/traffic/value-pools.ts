/** Numbers of invoices, of which one begins or ends with another. */
export const invoiceNumbers: readonly string[] = [
  'A-10',
  'A-100',
  '10-A',
  'A-1',
  'B-10',
  '100',
  'A-10-B',
  'B-1',
  'a-10',
  'INV 7',
  '7',
  '00000007',
];

/** Amounts with as many digits as the service writes. */
export const amounts: readonly string[] = [
  '0.1',
  '0.10',
  '100',
  '100.005',
  '99.9999',
  '100.0050',
  '9.5',
  '10',
  '2000',
  '349.5',
  '12345678901234.5678',
  '12345678901234.5679',
  '0.0001',
  '1000000',
];

/** Amounts of an open balance that complete an invoice. */
export const nothingOpen: readonly string[] = ['0', '0.00', '-0.01', '-25.5', '0.0000'];

export const currencies: readonly string[] = ['USD', 'USD', 'EUR', 'JPY'];

/** Unix seconds; some are equal, some a second apart. */
export const moments: readonly number[] = [1767225600, 1767225600, 1767225601, 1798761600, 1700000000, 0];

const texts = {
  type: ['Invoice', 'Invoice on Shipment', 'Credit Memo', 'Proforma'],
  purchaseOrderNumber: ['PO-7', 'PO-77', '7-PO', '77'],
  externalId: ['ERP-1', 'ERP-12', '12-ERP', '1', '12'],
  externalCustomerId: ['C-1', 'C-10', '10-C', 'c-1'],
} as const;

/** Fields of plain text that a create and an update have. */
export type TextField = keyof typeof texts;

/** Values of text fields, of which one begins or ends with another. */
export const textValues: Readonly<Record<TextField, readonly string[]>> = texts;

/** Where an invoice's own PDF may be; nothing is fetched from there. */
export const pdfAddresses: readonly string[] = ['https://example.com/a.pdf', 'https://example.com/b.pdf?v=2'];

export const terms: readonly string[] = ['Net 30', 'Zahlbar ohne Abzug, 14 Tage', '支払期限 30日'];
