import { operationsOf, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { answerWith, exampleWith } from '../../test-targets/answer-with.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { Drift } from './drift.ts';
import { findDrift } from './find-drift.ts';

type Fields = Record<string, unknown>;

/** What is seen and not specified, without what is specified and never seen. */
const seen = (exchanges: readonly Exchange[]): Drift[] =>
  findDrift(specification, exchanges).filter(({ kind }) => !kind.endsWith('never seen'));

const invoice = '#/components/schemas/Invoice';

test('the examples of the specification are without drift', () => {
  const exchanges = operationsOf(specification).flatMap(({ operationId, responses }) =>
    responses.flatMap(({ status, bodies }) =>
      bodies.flatMap(({ examples }) => examples.map(({ value }) => answerWith(operationId, value, status))),
    ),
  );
  expect(exchanges.length).toBeGreaterThan(50);
  expect(seen(exchanges)).toEqual([]);
});

const changes: [what: string, change: (data: Fields) => void, drift: Partial<Drift>][] = [
  [
    'an unknown field',
    (data) => {
      data['taxId'] = 'DE 129-273A';
    },
    {
      kind: 'undocumented property',
      pointer: `${invoice}/properties`,
      subject: 'taxId',
      seen: 'string',
      example: 'XX 000-000X',
    },
  ],
  [
    'an unknown field deep inside',
    (data) => {
      (data['originalBalance'] as Fields)['tax'] = { rate: 0.19, name: 'VAT' };
    },
    {
      kind: 'undocumented property',
      pointer: '#/components/schemas/Money/properties',
      subject: 'tax',
      seen: 'object',
      example: { rate: 0.5, name: 'XXX' },
    },
  ],
  [
    'a status that is not specified',
    (data) => {
      data['status'] = 7;
    },
    {
      kind: 'undocumented value',
      pointer: '#/components/schemas/InvoiceStatus/enum',
      subject: '7',
      specified: 'one of [0,1,2]',
    },
  ],
  [
    'another type',
    (data) => {
      data['customerId'] = 4711;
    },
    {
      kind: 'other type',
      pointer: `${invoice}/properties/customerId/type`,
      subject: 'integer',
      specified: 'string',
      example: 0,
    },
  ],
  [
    'null',
    (data) => {
      data['dueDate'] = null;
    },
    { kind: 'other type', subject: 'null', seen: 'null' },
  ],
  [
    'a required field that is missing',
    (data) => {
      delete data['status'];
    },
    { kind: 'missing property', pointer: `${invoice}/required`, subject: 'status', seen: '' },
  ],
];

test.each(changes)('%s is reported once, at the part that would change', (_what, change, drift) => {
  expect(seen([exampleWith('getInvoice', change), exampleWith('getInvoice', change)])).toMatchObject([
    { count: 2, operationIds: ['getInvoice'], ...drift },
  ]);
});

test('the same field in another operation is the same drift', () => {
  const inList = exampleWith('listInvoices', ([first]: Fields[]) => Object.assign(first as Fields, { x: 1 }));
  const alone = exampleWith('getInvoice', (data: Fields) => Object.assign(data, { x: 'text' }));
  expect(seen([inList, alone])).toMatchObject([
    { subject: 'x', count: 2, operationIds: ['listInvoices', 'getInvoice'], seen: 'integer or string' },
  ]);
});

test('a status and a media type that are not described are reported', () => {
  const exchanges = [answerWith('getInvoice', {}, 418), answerWith('getInvoice', {}, 200, 'text/html')];
  expect(seen(exchanges)).toMatchObject([
    { kind: 'undocumented status', subject: '418' },
    { kind: 'undocumented media type', subject: 'text/html', specified: 'application/json' },
  ]);
});

test('a bound that is passed is reported at its keyword', () => {
  const { response, ...rest } = exampleWith('listInvoices', () => {});
  const body = JSON.parse(response.body);
  body.meta.pagination.totalCount = -1;
  const exchange = { ...rest, response: { ...response, body: JSON.stringify(body) } };
  expect(seen([exchange])).toMatchObject([
    { kind: 'other value', subject: 'minimum', pointer: expect.stringMatching(/totalCount\/minimum$/) },
  ]);
});

test('an error of no known shape is compared with the nearest one', () => {
  const body = { code: 404, data: { errMsg: 5 }, meta: { message: 'Not Found Error' } };
  expect(seen([answerWith('getInvoice', body, 404)])).toMatchObject([
    {
      kind: 'other type',
      pointer: '#/components/schemas/ErrorWithMessage/properties/data/properties/errMsg/type',
    },
  ]);
});

test('custom fields may have any keys', () => {
  const exchange = exampleWith('getInvoice', (data: Fields) =>
    Object.assign(data, { details: { header: { customerFields: { anything: [1] } } } }),
  );
  expect(seen([exchange]).filter(({ kind }) => kind === 'undocumented property')).toEqual([]);
});

test('what the specification has and no answer showed is told', () => {
  const drifts = findDrift(specification, [
    exampleWith('getInvoice', (data: Fields) => {
      for (const name of ['externalId', 'termsConditions']) delete data[name];
      data['status'] = 1;
      data['orderNumber'] = 36;
    }),
  ]);
  const told = drifts.map(({ kind, subject }) => `${kind}: ${subject}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'property never seen: externalId',
      'property never seen: termsConditions',
      'value never seen: 0',
      'value never seen: 2',
      'type never seen: string',
    ]),
  );
  const { count } = drifts.find(({ subject }) => subject === 'externalId') ?? {};
  expect(count).toBe(1);
  expect(told).not.toContain('value never seen: 1');
  expect(told).not.toContain('property never seen: invoiceNumber');
});

test('no value of an answer is in the drift, in no script', () => {
  const secret = { mail: 'Ada.Lovelace@example.com', name: 'Ærøskøbing 東京', 'key-20261123': 12345.678 };
  const text = JSON.stringify(
    seen([exampleWith('getInvoice', (data: Fields) => Object.assign(data, { x: secret }))]),
  );
  for (const part of ['Ada', 'example.com', 'Ærø', '東', '12345', '678', '20261123'])
    expect(text).not.toContain(part);
  expect(text).toContain('Xxx.Xxxxxxxx@xxxxxxx.xxx');
});

test('bodies of any shape are compared without an error', () => {
  const deep = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`);
  for (const body of [null, 7, 'x', [], deep, { data: null }, { data: [null, [], 7], meta: 'x', code: {} }])
    expect(seen([answerWith('listInvoices', body)]).length).toBeGreaterThan(0);
});
