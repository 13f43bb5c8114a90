import { type Demonstration, usd } from './shop.ts';

const lists = [
  'customerId=',
  'status=3',
  'status=0&orderBy=desc',
  'sortBy=dueDat',
  'q=a&searchBy=id',
  'beginDateAt=yesterday',
  'endDateAt=-1',
  'channelIds=one',
  'isIncludeExtraFields=2',
  'offset=-1',
  'limit=0',
  'limit=251&offset=2',
  'q=%00',
];

const whole = {
  invoiceNumber: 'A-1',
  customerId: '4711',
  originalBalance: usd(100),
  openBalance: usd(100),
};

const writes: Record<string, unknown>[] = [
  { customerId: 4711 },
  { customerId: '1', purchaseOrderNumber: 'PO' },
  { externalId: 7, externalCustomerId: 7, purchaseOrderNumber: 7, type: 7 },
  { status: '1' },
  { status: 3, source: 2 },
  { dueDate: '5', createdAt: 'x' },
  { openBalance: { code: 'usd', value: 1 } },
  { openBalance: usd('1,5') },
  { originalBalance: null },
  { details: { header: { costLines: [{}] } } },
  { details: { details: { lineItems: [{ sku: 1 }] } } },
  { extraFields: [{ fieldName: 'Pallets', fieldValue: 1 }] },
  { externalPdfUrl: 1 },
  { colour: 'red' },
];

/** Numbers where text belongs, in a spelling that JavaScript does not keep. */
const oddNumbers = JSON.stringify({
  ...whole,
  originalBalance: { code: 0, value: 0 },
  openBalance: { code: 0, value: 0 },
  invoiceNumber: 0,
  customerId: 0,
  externalId: 0,
  orderNumber: 0,
  purchaseOrderNumber: 0,
  status: 0,
  dueDate: 0,
  issuedAt: 0,
  channelId: 0,
  type: 0,
  source: 0,
  termsConditions: 0,
  externalPdfUrl: 0,
  details: { header: 0, details: { lineItems: [0] } },
  extraFields: [0],
}).replaceAll(/\b0\b/g, '1.0');

/** A create that is accepted, with amounts in such a spelling. */
const oddAmounts = JSON.stringify({ ...whole, invoiceNumber: 'A-2' }).replaceAll(':100', ':1.50e1');

/** Asks for what every server refuses, and sees what each refusal says. */
export const refusals: Demonstration = async ({ send, sendText, createText, list, remove }) => {
  const requests: [method: string, path: string, body?: unknown][] = [
    ...lists.map((query) => ['GET', `/invoices?${query}`] as [string, string]),
    ...['/invoices/9', '/invoices/abc', '/invoices/0', '/nothing', '/invoices/9/download-pdf'].map(
      (path) => ['GET', path] as [string, string],
    ),
    ['GET', '/invoices/extra-fields?limit=0'],
    ['PATCH', '/invoices/2041'],
    ['POST', '/invoices', []],
    ['POST', '/invoices', { ...whole, channelId: 7 }],
    ...writes.map((body) => ['POST', '/invoices', { ...whole, ...body }] as [string, string, unknown]),
    ['PUT', '/invoices/2041', []],
    ...writes.map((body) => ['PUT', '/invoices/2041', body] as [string, string, unknown]),
    ['PUT', '/invoices/9', { openBalance: usd('1') }],
    ['DELETE', '/invoices/9'],
    ['POST', '/orders/9/invoices'],
    ['POST', '/orders/90417/invoices', { a: 1 }],
  ];
  const said: unknown[] = [
    await sendText('POST', '/invoices', oddNumbers),
    await sendText('PUT', '/invoices/2041', oddNumbers),
  ];
  for (const [method, path, body] of requests)
    said.push([method, path, body, await send(method, path, body)]);
  await createText(oddAmounts);
  return [
    said.filter((each) => !JSON.stringify(each).includes('"status":200')),
    await remove(1987),
    (await list()).items.length > 0,
  ];
};
