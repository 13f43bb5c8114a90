import { describe, expect, test } from 'vitest';
import { newInvoice, noon, page, readInvoice, type ToldModel, tellModel } from './testing/tell-model.ts';

const usd = (value: number | string) => ({ code: 'USD', value });
const made = (id: number) => ({ data: { id } });

/** A model that has invoice 1. */
function withOne(changes: object = {}): ToldModel {
  const told = tellModel();
  expect(told.tell('POST /invoices', made(1), newInvoice(changes))).toEqual([]);
  return told;
}

/** A model that has invoices 1, 2 and 3 of two companies, read once. */
function withThree(): ToldModel {
  const told = tellModel();
  const bodies = [
    { invoiceNumber: 'A1', dueDate: 30, externalId: 'E1', openBalance: usd(9), channelId: 1 },
    { invoiceNumber: 'A2', dueDate: 20, openBalance: usd(10), purchaseOrderNumber: 'PO77' },
    { invoiceNumber: 'B1', dueDate: 10, customerId: '5120', openBalance: usd(0) },
  ];
  for (const [index, body] of bodies.entries()) {
    expect(told.tell('POST /invoices', made(index + 1), newInvoice(body))).toEqual([]);
    told.advance(60);
  }
  return told;
}

const three = [
  readInvoice({
    dueDate: 30,
    externalId: 'E1',
    openBalance: usd('9.0000'),
    channelId: '1',
    channelName: 'Trade counter',
  }),
  readInvoice({
    id: 2,
    invoiceNumber: 'A2',
    dueDate: 20,
    openBalance: usd('10.0000'),
    purchaseOrderNumber: 'PO77',
    createdAt: noon + 60,
    updatedAt: noon + 60,
  }),
  readInvoice({
    id: 3,
    invoiceNumber: 'B1',
    dueDate: 10,
    customerId: '5120',
    customerName: 'Maes Bouw',
    openBalance: usd('0.0000'),
    status: 2,
    createdAt: noon + 120,
    updatedAt: noon + 120,
  }),
];
const [one = {}, two = {}, last = {}] = three;

describe('what a create gave is what is read:', () => {
  test('an invoice as a correct service shows it breaks nothing', () => {
    expect(withOne().tell('GET /invoices/1', { data: readInvoice() })).toEqual([]);
  });

  test.each<[string, object, object, string, string]>([
    ['a field that was dropped', { externalId: 'E1' }, {}, 'create-keeps', 'externalId'],
    ['a field that was changed', { externalId: 'E1' }, { externalId: 'e1' }, 'create-keeps', 'externalId'],
    ['a field that nobody gave', {}, { externalId: 'E1' }, 'create-defaults', 'externalId'],
    ['another type than the default', {}, { type: 'Credit' }, 'create-defaults', 'type'],
    [
      'a line of details that was lost',
      { details: { details: { lineItems: [1, 2] } } },
      { details: { details: { lineItems: [1] } } },
      'create-keeps',
      'details',
    ],
    ['a due date by another term', {}, { dueDate: noon + 30 * 86_400 }, 'due-by-term', 'dueDate'],
    ['a time of creation in milliseconds', {}, { createdAt: noon * 1000 }, 'created-now', 'createdAt'],
    ["another company's name", {}, { customerName: 'Maes Bouw' }, 'company-is-named', 'customerName'],
    [
      "another channel's name",
      { channelId: 1 },
      { channelId: 1, channelName: 'Web shop' },
      'channel-is-named',
      'channelName',
    ],
    [
      'an amount that was rounded',
      { openBalance: usd(100.125) },
      { openBalance: usd('100.1300') },
      'amounts-are-exact',
      'openBalance',
    ],
    [
      'another currency',
      {},
      { openBalance: { code: 'EUR', value: '100.0000' } },
      'create-keeps',
      'openBalance',
    ],
    ['an amount as a number', {}, { openBalance: usd(100) }, 'amounts-are-text', 'value'],
    [
      'a status that stays open at zero',
      { openBalance: usd(0) },
      { openBalance: usd('0.0000') },
      'completed-at-zero',
      'status',
    ],
    [
      'an extra field with another value',
      { extraFields: [{ fieldName: 'Pallets', fieldValue: '2' }] },
      { extraFields: [{ fieldName: 'Pallets', fieldValue: '3' }] },
      'create-keeps',
      'extraFields',
    ],
  ])('%s is found', (_, given, read, rule, subject) => {
    expect(withOne(given).tell('GET /invoices/1', { data: readInvoice(read) })).toEqual([[rule, subject]]);
  });

  test('an amount of many digits is held to the last one', () => {
    const text = JSON.stringify(newInvoice()).replace('"value":100}', '"value":12345678901234567890.1234}');
    const told = tellModel();
    told.tell('POST /invoices', made(1), text);
    const rounded = readInvoice({ originalBalance: usd('12345678901234567000.0000') });
    const broken = told.tell('GET /invoices/1', { data: rounded });
    expect(broken).toEqual([['amounts-are-exact', 'originalBalance']]);
  });
});

describe('a create is refused, and nothing else is:', () => {
  test.each<[string, object, number | { status: number; errMsg: string }, string]>([
    ['a number twice', {}, 422, 'number-is-unique'],
    ['a number twice, with another message', {}, { status: 400, errMsg: 'No.' }, 'number-is-unique'],
    ['a company that is not there', { invoiceNumber: 'A2', customerId: '1' }, 200, 'company-exists'],
    ['a channel that is not there', { invoiceNumber: 'A2', channelId: 99 }, 400, 'channel-is-registered'],
    [
      'an order that has an invoice',
      { invoiceNumber: 'A2', orderNumber: '900' },
      200,
      'order-has-one-invoice',
    ],
    [
      'an extra field that is not configured',
      { invoiceNumber: 'A2', extraFields: [{ fieldName: 'X', fieldValue: '1' }] },
      200,
      'extra-fields-follow-rules',
    ],
    [
      'a number beyond its maximum',
      { invoiceNumber: 'A2', extraFields: [{ fieldName: 'Pallets', fieldValue: '40.5' }] },
      200,
      'extra-fields-follow-rules',
    ],
    [
      'a value that is not in the list',
      { invoiceNumber: 'A2', extraFields: [{ fieldName: 'Sales region', fieldValue: 'West' }] },
      200,
      'extra-fields-follow-rules',
    ],
  ])('%s', (_, changes, status, rule) => {
    const told = withOne({ orderNumber: '900' });
    const answer = status === 200 ? made(2) : status;
    expect(told.tell('POST /invoices', answer, newInvoice(changes)).map(([id]) => id)).toContain(rule);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['no company', { ...newInvoice(), customerId: undefined }],
    ['no list of extra fields', newInvoice({ extraFields: {} })],
    ['an extra field that is none', newInvoice({ extraFields: [null] })],
    ['an extra field without a name', newInvoice({ extraFields: [{ fieldValue: 'x' }] })],
    ['an extra field without a value', newInvoice({ extraFields: [{ fieldName: 'PO box' }] })],
    ['an extra field with a number', newInvoice({ extraFields: [{ fieldName: 'PO box', fieldValue: 1 }] })],
  ])('%s, where the specification takes that for a create', (_, body) => {
    expect(tellModel().tell('POST /invoices', 422, body)).toEqual([['create-succeeds', 'status']]);
  });

  test('the refusal that the service gives breaks nothing', () => {
    const refusal = { status: 400, errMsg: 'The invoice number already exists.' };
    expect(withOne().tell('POST /invoices', refusal, newInvoice())).toEqual([]);
  });

  test('a refusal without a reason is found', () => {
    expect(tellModel().tell('POST /invoices', 422, newInvoice())).toEqual([['create-succeeds', 'status']]);
  });

  test('an id that is used again is found, also that of a deleted invoice', () => {
    const told = withOne();
    told.tell('DELETE /invoices/1', made(1));
    expect(told.tell('POST /invoices', made(1), newInvoice())).toEqual([['id-is-new', 'id']]);
  });
});

describe('an update changes what was sent and nothing else:', () => {
  const read = (told: ToldModel, changes: object) =>
    told.tell('GET /invoices/1', { data: readInvoice(changes) });

  test.each<[string, object, object, string, string]>([
    [
      'a change that was not made',
      { externalId: 'E2' },
      { externalId: 'E1' },
      'update-changes',
      'externalId',
    ],
    [
      'a field that was wiped',
      { externalId: 'E2' },
      { externalId: 'E2', dueDate: 0 },
      'update-keeps-the-rest',
      'dueDate',
    ],
    [
      'details that were merged',
      { details: { header: {} } },
      { externalId: 'E1', details: { header: {}, details: {} } },
      'update-replaces-details',
      'details',
    ],
    [
      'a status of its own',
      { openBalance: usd('40') },
      { externalId: 'E1', openBalance: usd('40.0000'), status: 1 },
      'update-keeps-the-rest',
      'status',
    ],
    [
      'a status that stays open at zero',
      { openBalance: usd('0') },
      { externalId: 'E1', openBalance: usd('0.0000'), status: 0 },
      'completed-at-zero',
      'status',
    ],
    [
      'a time of change that stays',
      { type: 'Credit' },
      { externalId: 'E1', type: 'Credit', updatedAt: noon },
      'update-tells-the-time',
      'updatedAt',
    ],
  ])('%s is found', (_, body, seen, rule, subject) => {
    const told = withOne({ externalId: 'E1' });
    expect(read(told, { externalId: 'E1' })).toEqual([]);
    told.advance(60);
    expect(told.tell('PUT /invoices/1', made(1), body)).toEqual([]);
    expect(read(told, { updatedAt: noon + 60, ...seen })).toEqual([[rule, subject]]);
  });

  test('an update that changed another invoice is found when that one is read', () => {
    const told = withThree();
    told.tell('GET /invoices/2', { data: two });
    told.tell('PUT /invoices/1', made(1), { purchaseOrderNumber: 'PO1' });
    const broken = told.tell('GET /invoices/2', { data: { ...two, purchaseOrderNumber: 'PO1' } });
    expect(broken).toEqual([['writes-touch-one-invoice', 'purchaseOrderNumber']]);
  });

  test('an update that was refused and carried out in part is found', () => {
    const told = withThree();
    told.tell('GET /invoices/1', { data: one });
    told.tell(
      'PUT /invoices/1',
      { status: 400, errMsg: 'The invoice number already exists.' },
      { invoiceNumber: 'A2', type: 'X' },
    );
    expect(told.tell('GET /invoices/1', { data: { ...one, type: 'X' } })).toEqual([
      ['refused-changes-nothing', 'type'],
    ]);
  });

  test('a read that changes something is found', () => {
    const told = withOne();
    read(told, {});
    expect(read(told, { updatedAt: noon + 1 })).toEqual([['reads-change-nothing', 'updatedAt']]);
  });

  test('an answer with another id is found', () => {
    expect(withOne().tell('PUT /invoices/1', made(2), {})).toEqual([['update-names-the-invoice', 'id']]);
  });

  test('an update of nothing is found to be refused, where the specification takes that', () => {
    expect(withOne().tell('PUT /invoices/1', 422)).toEqual([['update-succeeds', 'status']]);
  });

  test('an id that is not there must be refused', () => {
    expect(withOne().tell('PUT /invoices/7', made(7), {})).toEqual([['unknown-invoice', 'accepted']]);
  });

  test('whether a balance that rises opens a completed invoice is not judged', () => {
    for (const status of [0, 1, 2]) {
      const told = withOne({ openBalance: usd(0) });
      told.tell('PUT /invoices/1', made(1), { openBalance: usd('5') });
      expect(read(told, { openBalance: usd('5.0000'), status })).toEqual([]);
    }
  });

  test('whether extra fields are replaced or merged is not judged', () => {
    const extraFields = [{ fieldName: 'Pallets', fieldValue: '3' }];
    const note = { fieldName: 'Delivery note', fieldValue: 'N1' };
    for (const kept of [[note], []]) {
      const told = withOne({ extraFields: [note] });
      told.tell('PUT /invoices/1', made(1), { extraFields });
      expect(read(told, { extraFields: [...kept, ...extraFields] })).toEqual([]);
    }
  });
});

describe('a deleted invoice is gone:', () => {
  test.each(['GET /invoices/1', 'GET /invoices/1/download-pdf'])('%s', (request) => {
    const told = withOne();
    told.tell('DELETE /invoices/1', made(1));
    expect(told.tell(request, { data: readInvoice() }).map(([rule]) => rule)).toContain('deleted-is-gone');
  });

  test('in a list', () => {
    const told = withThree();
    told.tell('DELETE /invoices/3', made(3));
    expect(told.tell('GET /invoices', page(three)).map(([rule]) => rule)).toContain('deleted-is-gone');
  });

  test('the second delete is refused', () => {
    const told = withOne();
    told.tell('DELETE /invoices/1', made(1));
    expect(told.tell('DELETE /invoices/1', made(1))).toEqual([['unknown-invoice', 'accepted']]);
  });

  test('an answer that names another invoice is found', () => {
    expect(withOne().tell('DELETE /invoices/1', made(2))).toEqual([['delete-names-the-invoice', 'id']]);
  });
});

describe('a list keeps what its query says:', () => {
  test.each<[string, string, Record<string, unknown>[], object, string[]]>([
    ['all of them', '', three, {}, []],
    ['a company', 'customerId=5120', [last], {}, []],
    ['a filter that is ignored', 'customerId=5120', three, {}, ['list-filters']],
    ['a filter that keeps too little', 'status=0', [one], {}, ['list-filters']],
    ['a total that counts the page', 'limit=1', [one], { total: 1, limit: 1 }, ['list-total']],
    ['a page that is too long', 'limit=1', [one, two], { total: 3, limit: 1 }, ['list-pages']],
    [
      'an offset that is ignored',
      'sortBy=dueDate&orderBy=ASC&offset=1',
      [last, two],
      { total: 3, offset: 1 },
      ['list-sorts'],
    ],
    ['an invoice twice', 'limit=2', [one, one], { total: 3, limit: 2 }, ['list-shows-once']],
    [
      'an invoice of another store',
      'limit=3',
      [one, two, { ...last, id: 99 }],
      { limit: 3 },
      ['list-shows-this-store'],
    ],
    ['a sort that is ignored', 'sortBy=dueDate&orderBy=ASC', three, {}, ['list-sorts']],
    ['a direction that is ignored', 'sortBy=dueDate&orderBy=DESC', three.toReversed(), {}, ['list-sorts']],
    [
      'amounts that are sorted as text',
      'sortBy=openBalance&orderBy=ASC',
      [last, two, one],
      {},
      ['list-sorts'],
    ],
    ['the end of a value', 'q=77', [two], {}, []],
    ['a keyword that is looked for in another field', 'q=A1&searchBy=type', [one], {}, ['list-searches']],
    ['the middle of a value', 'q=O7', [two], {}, ['list-searches']],
    ['an echo that is wrong', 'offset=1', [two, last], { total: 3, offset: 0 }, ['list-echoes']],
    ['a begin that is included', `beginDateAt=${noon + 60}`, [two, last], {}, []],
    ['a begin that is off by a second', `beginDateAt=${noon + 60}`, [last], {}, ['list-filters']],
    ['an external id', 'externalId[]=E1&externalId[]=E9', [one], {}, []],
    ['a channel', 'channelIds=1', [one], {}, []],
    ['channels that are ignored', 'channelIds=17', three, {}, ['list-filters']],
    ['a key that is not known', 'companyId=5120', three, {}, []],
  ])('%s', (_, query, items, pagination, rules) => {
    const broken = withThree().tell(`GET /invoices?${query}`, page(items, pagination));
    expect([...new Set(broken.map(([rule]) => rule))]).toEqual([...new Set(rules)]);
  });

  test('extra fields that nobody asked for are found', () => {
    const told = withThree();
    const answer = page(three);
    const data = answer.data.map((item) => ({ ...item, extraFields: [] }));
    expect(told.tell('GET /invoices', { ...answer, data })).toContainEqual(['list-extra-fields', 'unasked']);
  });

  test('an item that differs from the invoice is found', () => {
    const told = withThree();
    told.tell('GET /invoices/1', { data: one });
    expect(
      told.tell(
        'GET /invoices?limit=1&customerId=4711&externalId[]=E1',
        page([{ ...one, type: 'Credit' }], { limit: 1 }),
      ),
    ).toEqual([['reads-change-nothing', 'type']]);
  });
});

describe('an invoice from an order', () => {
  const fromOrder = (data: object) => tellModel().tell('POST /orders/90417/invoices', { data });

  test('has eight digits', () => {
    expect(fromOrder({ invoiceId: 1, invoiceNumber: '00000001' })).toEqual([]);
    expect(fromOrder({ invoiceId: 1, invoiceNumber: '1' })).toEqual([
      ['from-order-numbers', 'invoiceNumber'],
    ]);
  });

  test.each([
    [90417, 'order-has-one-invoice'],
    [90421, 'order-may-be-invoiced'],
    [90422, 'order-may-be-invoiced'],
    [1205, 'unknown-order'],
  ])('is refused for order %i, which cannot have one', (orderId, rule) => {
    const told = tellModel();
    told.tell('POST /orders/90417/invoices', { data: { invoiceId: 1, invoiceNumber: '00000001' } });
    const again = { data: { invoiceId: 2, invoiceNumber: '00000002' } };
    expect(told.tell(`POST /orders/${orderId}/invoices`, again)).toContainEqual([rule, 'accepted']);
  });

  test('has the company and the amount of the order', () => {
    const told = tellModel();
    told.tell('POST /orders/90418/invoices', { data: { invoiceId: 1, invoiceNumber: '00000001' } });
    const wrong = readInvoice({
      invoiceNumber: '00000001',
      orderNumber: '1206',
      customerId: '5120',
      customerName: 'Maes Bouw',
    });
    expect(told.tell('GET /invoices/1', { data: wrong })).toEqual(
      expect.arrayContaining([
        ['from-order-follows', 'customerId'],
        ['from-order-follows', 'openBalance'],
      ]),
    );
  });
});

describe('the PDF', () => {
  test('has an address of its own', () => {
    const told = withThree();
    const pdf = { data: { url: 'https://example.com/1.pdf', externalPdfUrl: '' } };
    expect(told.tell('GET /invoices/1/download-pdf', pdf)).toEqual([]);
    expect(told.tell('GET /invoices/2/download-pdf', pdf)).toEqual([['pdf-is-its-own', 'url']]);
  });

  test('that is hosted elsewhere is named until it is taken away', () => {
    const told = withOne({ externalPdfUrl: 'https://example.com/a.pdf' });
    const pdf = (externalPdfUrl: string) => ({ data: { url: 'https://example.com/1.pdf', externalPdfUrl } });
    expect(told.tell('GET /invoices/1/download-pdf', pdf('https://example.com/a.pdf'))).toEqual([]);
    told.tell('PUT /invoices/1', made(1), { externalPdfUrl: '' });
    expect(told.tell('GET /invoices/1/download-pdf', pdf('https://example.com/a.pdf'))).toEqual([
      ['pdf-is-hosted', 'externalPdfUrl'],
    ]);
  });
});

test('a success that says something else is found', () => {
  const answer = { data: readInvoice(), meta: { message: 'OK' } };
  expect(withOne().tell('GET /invoices/1', answer)).toEqual([['success-says-so', 'meta.message']]);
});

test('the extra fields that are listed are those of the store', () => {
  const told = tellModel();
  const configs = told.model.world.extraFields ?? [];
  const pageOf = (data: readonly object[], totalCount = configs.length) => ({
    data,
    meta: { message: 'SUCCESS', pagination: { totalCount, limit: 10, offset: 0 } },
  });
  expect(told.tell('GET /invoices/extra-fields', pageOf(configs))).toEqual([]);
  expect(told.tell('GET /invoices/extra-fields', pageOf(configs.slice(1)))).toEqual([
    ['extra-fields-are-listed', 'length'],
  ]);
  const changed = configs.map((config) => ({ ...config, isRequired: !config.isRequired }));
  expect(told.tell('GET /invoices/extra-fields', pageOf(changed))).toContainEqual([
    'extra-fields-are-listed',
    'configuration',
  ]);
});

test('what only the specification assumes is not judged when it is not to be', () => {
  const told = tellModel({}, { complete: true, strict: false });
  expect(told.tell('POST /invoices', made(1), newInvoice({ customerId: '1' }))).toEqual([]);
  expect(told.tell('GET /invoices/1', { data: readInvoice({ customerId: '1', createdAt: 5 }) })).toEqual([]);
});

test('the digits of an amount count as looked at when they are as they were written', () => {
  const told = withOne();
  expect(told.model.exercised.has('amounts-are-exact')).toBe(false);
  told.tell('GET /invoices/1', { data: readInvoice() });
  expect(told.model.exercised.has('amounts-are-exact')).toBe(true);
});
