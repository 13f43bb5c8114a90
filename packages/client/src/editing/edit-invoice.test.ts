import { afterEach, expect, test, vi } from 'vitest';
import { json } from '../../fixtures/answers.ts';
import { exampleAnswer } from '../../fixtures/example-answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { createInvoiceStore, type InvoiceStore } from '../../fixtures/invoice-store.ts';
import { updateFaults } from '../../fixtures/update-faults.ts';
import { connectInvoices, InvoiceConflictError, type ReadInvoice } from '../index.ts';
import { type EditOptions, editInvoice, type InvoiceChange } from './edit-invoice.ts';

afterEach(() => {
  vi.useRealTimers();
});

const { data: example } = exampleAnswer('getInvoice 200 partiallyPaid').body as { data: ReadInvoice };

function storeWith(invoice: object = example): InvoiceStore {
  const store = createInvoiceStore();
  store.add(invoice);
  return store;
}

const edit = (store: InvoiceStore, change: InvoiceChange, options?: EditOptions) =>
  editInvoice(connectInvoices(store.options), example.id, change, options);

const methods = ({ requests }: InvoiceStore) => requests.map(({ method }) => method);
const sent = ({ requests }: InvoiceStore) => requests.find(({ method }) => method === 'PUT')?.body;

test('only what changed is sent', async () => {
  const store = storeWith();
  const written = await edit(store, (draft) => {
    draft.openBalance.value = '0';
    draft.status = 2;
    draft.dueDate = 1_770_984_000;
  });
  expect(written).toEqual({ action: 'updated', id: 2041, changed: ['status', 'openBalance'] });
  expect(sent(store)).toEqual({ status: 2, openBalance: { code: 'USD', value: '0' } });
  expect(methods(store)).toEqual(['GET', 'GET', 'PUT']);
});

test('the fields that are to change may also be given back, by a promise too', async () => {
  const store = storeWith();
  await edit(store, async (_draft, { openBalance }) => ({ originalBalance: openBalance }));
  expect(sent(store)).toEqual({ originalBalance: { code: 'USD', value: '347.9000' } });
});

test('where nothing changed, nothing is sent', async () => {
  const store = storeWith();
  const written = await edit(store, (draft) => {
    draft.details = structuredClone(draft.details ?? {});
  });
  expect(written).toEqual({ action: 'unchanged', id: 2041, changed: [] });
  expect(methods(store)).toEqual(['GET']);
});

test('a field that is undefined and was not there is no change; a time that came as text is a number', async () => {
  const { externalId: _id, ...rest } = example;
  const store = storeWith({ ...rest, createdAt: '1763985600' });
  const written = await edit(store, (draft) => {
    expect(draft.createdAt).toBe(1_763_985_600);
    return { externalId: undefined } as object;
  });
  expect(written).toMatchObject({ action: 'unchanged' });
});

test('details are sent whole, with custom and unknown fields, in the form of an update', async () => {
  const store = storeWith();
  await edit(store, (draft) => {
    const line = draft.details?.details?.lineItems?.[1];
    if (line) line.quantity = '4';
  });
  const { type: _type, header = {}, details = {} } = structuredClone(example.details) ?? {};
  const { orderDate: _date, customerFields: _fields, ...written } = header;
  const [address] = written.shippingAddresses ?? [];
  delete address?.customFields;
  Object.assign(written.billingAddress ?? {}, { customFields: '{"key":"costCentre","value":"310"}' });
  Object.assign(details.lineItems?.[1] ?? {}, { quantity: '4' });
  expect(sent(store)).toEqual({ details: { header: written, details } });
  expect(details.shipments?.[0]?.customFields).toEqual({ key: 'pallet', value: 'P-12' });
});

test('a service that refuses unknown fields changes nothing, and the error names them and the option', async () => {
  const store = storeWith();
  store.before = ({ method }) =>
    method === 'PUT'
      ? json(
          { code: 422, data: { details: ['Not allowed.'] }, meta: { message: 'Parameter Error' } },
          { status: 422 },
        )
      : undefined;
  const failure = await failureOf(
    edit(store, (draft) => {
      draft.details = { ...draft.details, header: { costLines: [] } };
    }),
  );
  const pointer = '/details/details/shipments/0/customFields';
  expect(failure).toMatchObject({ reason: 'unprocessable', status: 422, applied: 'no', pointers: [pointer] });
  expect(failure.messages).toEqual([
    'details: Not allowed.',
    `an update does not know ${pointer}, see unknownFields`,
  ]);
});

test('unknown fields inside the details can be dropped, or refused by their names', async () => {
  const change: InvoiceChange = (draft) => {
    draft.details = { ...draft.details, header: { costLines: [] } };
  };
  const dropping = storeWith();
  await edit(dropping, change, { unknownFields: 'drop' });
  expect(updateFaults(sent(dropping))).toEqual([]);
  const refusing = storeWith();
  const failure = await failureOf(edit(refusing, change, { unknownFields: 'refuse' }));
  expect(failure).toMatchObject({ reason: 'invalid-argument', operation: 'editInvoice', applied: 'no' });
  expect(failure.message).toContain('not know /details/details/shipments/0/customFields applied: no');
  expect(methods(refusing)).toEqual(['GET']);
  await edit(refusing, () => ({ status: 2 }), { unknownFields: 'refuse' });
  expect(sent(refusing)).toEqual({ status: 2 });
});

test('empty text and lists, and lines that are equal, come out as an update takes them', async () => {
  const { data } = exampleAnswer('listInvoices 200 invoicePageOfMixedTypes').body as { data: ReadInvoice[] };
  const invoice = { ...structuredClone(data[0]), id: example.id } as ReadInvoice;
  const lines = invoice.details?.details?.lineItems;
  Object.assign(lines?.[0] ?? {}, { type: null });
  lines?.push(structuredClone(lines[0]) as never);
  const store = storeWith(invoice);
  await edit(store, (draft) => {
    draft.details?.header?.costLines?.pop();
  });
  const body = sent(store);
  expect(updateFaults(body)).toEqual([]);
  expect(body).toMatchObject({
    details: {
      header: { billingAddress: { state: ' ', street2: ' ', customFields: '' } },
      details: {
        lineItems: [
          { quantity: '12', customFields: { colour: 'grey', engraving: 'Maes & Co' } },
          { quantity: '12', comments: ' ' },
        ],
      },
    },
  });
  expect(body).not.toHaveProperty('details.header.shippingAddresses');
  expect(body).not.toHaveProperty('details.details.lineItems.0.comments');
  expect(body).not.toHaveProperty('details.details.lineItems.0.type');
});

test('a change by somebody else in the meantime is not overwritten', async () => {
  const store = storeWith();
  const failure = await failureOf(
    edit(store, (draft) => {
      draft.dueDate = 1;
      const [invoice] = store.invoices;
      Object.assign(invoice?.details?.details?.lineItems?.[0] ?? {}, { quantity: '9' });
      Object.assign(invoice ?? {}, { externalId: 'ERP/1' });
    }),
  );
  expect(failure).toBeInstanceOf(InvoiceConflictError);
  expect(failure).toMatchObject({
    reason: 'conflict',
    operation: 'editInvoice',
    applied: 'no',
    invoiceId: 2041,
    pointers: ['/externalId', '/details/details/lineItems/0/quantity'],
  });
  expect(failure.message).toContain('somebody else changed invoice 2041 at /externalId, /details');
  expect(methods(store)).toEqual(['GET', 'GET']);
});

test('what is done to the second argument has no effect', async () => {
  const store = storeWith();
  await edit(store, (_draft, invoice) => {
    invoice.openBalance.value = '1.0000';
    if (invoice.details) invoice.details.type = 'Other';
    return { status: 2 };
  });
  expect(sent(store)).toEqual({ status: 2 });
});

test('what the change throws passes through, and nothing is sent', async () => {
  const store = storeWith();
  const thrown = new RangeError('paid already');
  const change = () => {
    throw thrown;
  };
  await expect(edit(store, change)).rejects.toBe(thrown);
  await expect(edit(store, () => Promise.reject(thrown))).rejects.toBe(thrown);
  expect(methods(store)).toEqual(['GET', 'GET']);
});

test.each<[string, (draft: Record<string, unknown>) => unknown, RegExp]>([
  ['a field that is taken away', (draft) => void delete draft['dueDate'], /cannot take dueDate away/],
  ['a field that is null', () => ({ externalId: null }), /cannot take externalId away/],
  [
    'a field that an update does not have',
    (draft) => void Object.assign(draft, { orderNumber: '1' }),
    /orderNumber/,
  ],
  ['an amount in words', () => ({ openBalance: { code: 'USD', value: 'ten' } }), /openBalance.value/],
  ['something that is no object', () => 'paid', /not "paid"/],
])('%s is refused before anything is written', async (_title, change, said) => {
  const store = storeWith();
  const failure = await failureOf(edit(store, change as unknown as InvoiceChange));
  expect(failure).toMatchObject({ reason: 'invalid-argument', applied: 'no' });
  expect(failure.message).toMatch(said);
  expect(methods(store)).toEqual(['GET']);
});

test.each<[string, unknown, unknown, object]>([
  ['an id that is none', '..', () => {}, {}],
  ['a change that is no function', 1, { status: 2 }, {}],
  ['an unknown option', 1, () => {}, { unknownField: 'send' }],
  ['an unknown way with unknown fields', 1, () => {}, { unknownFields: 'keep' }],
])('%s is refused before anything is sent', async (_title, id, change, options) => {
  const store = storeWith();
  const call = editInvoice(connectInvoices(store.options), id as number, change as InvoiceChange, options);
  expect(await failureOf(call)).toMatchObject({ reason: 'invalid-argument', applied: 'no' });
  expect(store.requests).toEqual([]);
});

test('a failure to read says that nothing was written', async () => {
  const store = createInvoiceStore();
  expect(await failureOf(edit(store, () => {}))).toMatchObject({ reason: 'not-found', applied: 'no' });
});

test('one deadline holds for reading, reading again and writing', async () => {
  vi.useFakeTimers();
  const store = storeWith();
  store.before = async () => {
    await vi.advanceTimersByTimeAsync(60);
    return undefined;
  };
  const failure = await failureOf(edit(store, () => ({ status: 2 }), { deadlineMs: 100 }));
  expect(failure).toMatchObject({ reason: 'deadline-exceeded', applied: 'no' });
  expect(methods(store)).toEqual(['GET', 'GET']);
});
