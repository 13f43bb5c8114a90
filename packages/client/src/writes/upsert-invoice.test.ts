import { expect, test } from 'vitest';
import { exampleAnswer } from '../../fixtures/example-answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { createInvoiceStore, type InvoiceStore } from '../../fixtures/invoice-store.ts';
import { updateFaults } from '../../fixtures/update-faults.ts';
import { connectInvoices, InvoiceConflictError, type NewInvoice, type ReadInvoice } from '../index.ts';
import { type UpsertOptions, upsertInvoice } from './upsert-invoice.ts';

const { data: example } = exampleAnswer('getInvoice 200 partiallyPaid').body as { data: ReadInvoice };
const amount = { code: 'USD', value: '100' };
const body: NewInvoice = {
  invoiceNumber: 'INV-7',
  customerId: '4711',
  externalId: 'ERP-7',
  originalBalance: amount,
  openBalance: amount,
};
const byNumber: UpsertOptions = { by: 'invoiceNumber' };
const byExternalId: UpsertOptions = { by: 'externalId' };

function storeWith(...invoices: Partial<ReadInvoice>[]): InvoiceStore {
  const store = createInvoiceStore();
  for (const invoice of invoices) store.add(invoice);
  return store;
}

const upsert = (store: InvoiceStore, given: NewInvoice, options: UpsertOptions) =>
  upsertInvoice(connectInvoices(store.options), given, options);
const writes = ({ requests }: InvoiceStore) =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, body: sent }) => [method, sent]);

test.each([byNumber, byExternalId])('what is not there is created, %j', async (options) => {
  const store = storeWith({ invoiceNumber: 'INV-77', externalId: 'ERP-77' }, { invoiceNumber: 'X-INV-7' });
  expect(await upsert(store, body, options)).toEqual({
    action: 'created',
    id: 3,
    changed: Object.keys(body),
  });
  expect(await upsert(store, body, options)).toEqual({ action: 'unchanged', id: 3, changed: [] });
  expect(store.invoices).toHaveLength(3);
});

test('of what is there, the fields that differ are sent, amounts as text', async () => {
  const store = storeWith({ invoiceNumber: 'INV-7', externalId: 'ERP-1', type: 'Invoice', dueDate: 5 });
  const given: NewInvoice = { ...body, openBalance: { code: 'USD', value: 12.5 }, dueDate: 5 };
  expect(await upsert(store, given, byNumber)).toMatchObject({
    action: 'updated',
    id: 1,
    changed: ['externalId', 'openBalance'],
  });
  const update = { externalId: 'ERP-7', openBalance: { code: 'USD', value: '12.5000' } };
  expect(writes(store)).toEqual([['PUT', update]]);
  expect(updateFaults(update)).toEqual([]);
});

test('an amount that is equal in another spelling is no change, nor is an empty field where there is none', async () => {
  const store = storeWith({ invoiceNumber: 'INV-7', externalId: 'ERP-7', orderNumber: 12, channelId: '1' });
  const given = { ...body, purchaseOrderNumber: '', orderNumber: '12', channelId: 1, issuedAt: 3 };
  expect(await upsert(store, given, byNumber)).toMatchObject({ action: 'unchanged' });
});

test('details that hold all that is given stay as they are; else they are sent whole with what is not named', async () => {
  const store = storeWith(example);
  const [first, second] = example.details?.details?.lineItems ?? [];
  if (!first || !second) throw new Error('The example has two lines.');
  const lines = [first, second].map(({ sku, unitPrice }) => ({ sku, quantity: '250', unitPrice }));
  const { externalId: _id, ...named } = body;
  const given: NewInvoice = {
    ...named,
    invoiceNumber: example.invoiceNumber,
    originalBalance: example.originalBalance,
    openBalance: example.openBalance,
    details: { details: { lineItems: lines } },
  };
  Object.assign(lines[1] ?? {}, { quantity: '3', unitPrice: { code: 'USD', value: '189.5' } });
  expect(await upsert(store, given, byNumber)).toMatchObject({ action: 'unchanged' });
  Object.assign(lines[0] ?? {}, { quantity: '300' });
  expect(await upsert(store, given, byNumber)).toMatchObject({ changed: ['details'] });
  expect(store.invoices[0]?.details).toMatchObject({
    header: { costLines: example.details?.header?.costLines },
    details: {
      lineItems: [
        { sku: 'HEX-M8-40', quantity: '300', customFields: { key: 'batch', value: 'B-7731' } },
        { sku: 'DRILL-18V', quantity: '3' },
      ],
      shipments: example.details?.details?.shipments,
    },
  });
  Object.assign(lines[0] ?? {}, { sku: 'OTHER' });
  await upsert(store, given, byNumber);
  expect(store.invoices[0]?.details?.details?.lineItems?.[0]).toEqual({ ...lines[0] });
});

test('extra fields that are not named stay', async () => {
  const extraFields = [
    { fieldName: 'Region', fieldValue: 'North' },
    { fieldName: 'Pallets', fieldValue: '2' },
  ];
  const store = storeWith({ invoiceNumber: 'INV-7', externalId: 'ERP-7', extraFields });
  const pallets = { fieldName: 'Pallets', fieldValue: '3' };
  const [region] = extraFields;
  expect(await upsert(store, { ...body, extraFields: extraFields.slice(0, 1) }, byNumber)).toMatchObject({
    action: 'unchanged',
  });
  await upsert(store, { ...body, extraFields: [pallets] }, byNumber);
  expect(writes(store)).toEqual([['PUT', { extraFields: [region, pallets] }]]);
});

test('the address of a PDF, which cannot be read, is sent each time', async () => {
  const store = storeWith({ invoiceNumber: 'INV-7', externalId: 'ERP-7' });
  for (const externalPdfUrl of ['https://example.com/7.pdf', ''])
    await upsert(store, { ...body, externalPdfUrl }, byNumber);
  expect(writes(store)).toEqual([
    ['PUT', { externalPdfUrl: 'https://example.com/7.pdf' }],
    ['PUT', { externalPdfUrl: '' }],
  ]);
});

test('what an update cannot change is a conflict that names the fields, and nothing is written', async () => {
  const store = storeWith({ invoiceNumber: 'INV-7', orderNumber: '12', purchaseOrderNumber: 'PO-1' });
  const given = { ...body, orderNumber: '13', termsConditions: 'Net 30', purchaseOrderNumber: '' };
  const failure = await failureOf(upsert(store, given, byNumber));
  expect(failure).toBeInstanceOf(InvoiceConflictError);
  expect(failure).toMatchObject({
    operation: 'upsertInvoice',
    applied: 'no',
    invoiceId: 1,
    pointers: ['/orderNumber', '/termsConditions', '/purchaseOrderNumber'],
  });
  expect(writes(store)).toEqual([]);
});

test('several invoices with one external id are a conflict', async () => {
  const store = storeWith({ externalId: 'ERP-7' }, { externalId: 'ERP-7' });
  const failure = await failureOf(upsert(store, body, byExternalId));
  expect(failure).toMatchObject({ reason: 'conflict', applied: 'no' });
  expect(failure.message).toContain('2 invoices have the externalId ERP-7');
});

test('two at once make one invoice, and the later one updates it', async () => {
  const store = storeWith();
  const both = await Promise.all([
    upsert(store, body, byNumber),
    upsert(store, { ...body, dueDate: 9 }, byNumber),
  ]);
  expect(store.invoices).toHaveLength(1);
  expect(both.map(({ id }) => id)).toEqual([1, 1]);
  expect(both.map(({ action }) => action).sort()).toEqual(['created', expect.stringMatching(/^u/)]);
});

test('one that comes in between, with an answer lost on top, is updated', async () => {
  const store = storeWith();
  store.before = ({ method }) => {
    if (method !== 'POST' || store.invoices.length > 0) return undefined;
    store.add({ invoiceNumber: 'INV-7', originalBalance: { code: 'USD', value: '1.0000' } });
    return new Response('', { status: 502 });
  };
  expect(await upsert(store, body, byNumber)).toMatchObject({
    action: 'updated',
    changed: ['externalId', 'originalBalance'],
  });
});

test('a number that belongs to another company stays the error that it is', async () => {
  const store = storeWith({ invoiceNumber: 'INV-7', customerId: '5' });
  const failure = await failureOf(upsert(store, body, byNumber));
  expect(failure).toMatchObject({ reason: 'bad-request', operation: 'createInvoice', applied: 'no' });
});

test('a create whose answer was lost is found, and says so', async () => {
  const store = storeWith();
  store.before = ({ method, body: sent }) => {
    if (method !== 'POST') return undefined;
    store.add({ ...(sent as object), originalBalance: { code: 'USD', value: '100.0000' } });
    throw new TypeError('reset');
  };
  expect(await upsert(store, body, byNumber)).toMatchObject({ action: 'created', id: 1, isReconciled: true });
});

test('a failed look says that nothing was written', async () => {
  const store = storeWith();
  store.before = () => new Response('', { status: 500 });
  const failure = await failureOf(upsert(store, body, { ...byNumber, maxAttempts: 2 }));
  expect(failure).toMatchObject({ reason: 'server-error', operation: 'listInvoices', applied: 'no' });
});

test.each<[string, unknown, unknown, RegExp]>([
  ['a field to look up by that is none', body, { by: 'orderNumber' }, /by must be/],
  ['a body without that field', { ...body, externalId: undefined }, byExternalId, /externalId is missing/],
  ['a body that no create would take', { ...body, invoiceNumber: ' ' }, byNumber, /invoiceNumber/],
  ['an unknown option', body, { ...byNumber, byy: 1 }, /byy/],
])('%s is refused before anything is sent', async (_title, given, options, said) => {
  const store = storeWith();
  const failure = await failureOf(upsert(store, given as NewInvoice, options as UpsertOptions));
  expect(failure).toMatchObject({ reason: 'invalid-argument', operation: 'upsertInvoice', applied: 'no' });
  expect(failure.message).toMatch(said);
  expect(store.requests).toEqual([]);
});
