import { expect, test } from 'vitest';
import { driftsOf } from '../../fixtures/drifts-of.ts';
import { exampleAnswer, exampleAnswers } from '../../fixtures/example-answers.ts';
import type { Drift } from '../answer-check.ts';
import { InvoiceDriftError } from '../errors/invoice-drift-error.ts';
import { createDriftCheck, type DriftCheckOptions } from './create-drift-check.ts';

/** A body with the value at a path of keys replaced, or removed where it is undefined. */
function changed(example: string, path: (string | number)[], value: unknown): Drift[] {
  const answer = exampleAnswer(example);
  const keys = path.slice(0, -1);
  // biome-ignore lint/suspicious/noExplicitAny: a body of any shape
  const parent = keys.reduce<any>((node, key) => node[key], answer.body);
  const key = path.at(-1) as string;
  if (value === undefined) delete parent[key];
  else parent[key] = value;
  return [...driftsOf(answer)];
}

const page = 'listInvoices 200 invoicePage';
const invoice = 'getInvoice 200 fromOrder';

test.each(exampleAnswers)('there is no drift in the example $name', ({ answer }) => {
  expect(driftsOf(answer)).toEqual([]);
});

const brokenAnswers: [
  what: string,
  example: string,
  path: (string | number)[],
  value: unknown,
  report: string,
][] = [
  ['a missing field', page, ['data', 0, 'status'], undefined, '/data/0/status: one of 0, 1, 2, but nothing'],
  ['a missing envelope', page, ['meta'], undefined, '/meta: an object, but nothing'],
  ['text for a number', invoice, ['data', 'id'], '7', '/data/id: a whole number, but text'],
  [
    'a fraction for a whole number',
    invoice,
    ['data', 'id'],
    7.5,
    '/data/id: a whole number, but another number',
  ],
  ['a number for text', invoice, ['data', 'invoiceNumber'], 7, '/data/invoiceNumber: text, but a number'],
  ['null for text', invoice, ['data', 'customerName'], null, '/data/customerName: text, but null'],
  [
    'neither of two types',
    invoice,
    ['data', 'orderNumber'],
    true,
    '/data/orderNumber: text or a whole number, but true or false',
  ],
  ['a list for an object', invoice, ['data', 'openBalance'], [], '/data/openBalance: an object, but a list'],
  ['an object for a list', page, ['data'], {}, '/data: a list, but an object'],
  ['a new status', invoice, ['data', 'status'], 3, '/data/status: one of 0, 1, 2, but another number'],
  ['text for a status', invoice, ['data', 'status'], '1', '/data/status: one of 0, 1, 2, but text'],
  [
    'a negative count',
    page,
    ['meta', 'pagination', 'totalCount'],
    -1,
    '/meta/pagination/totalCount: a whole number, at least 0, but another number',
  ],
  [
    'an unknown field',
    invoice,
    ['data', 'taxExempt'],
    true,
    '/data/taxExempt: no such field, but true or false',
  ],
  [
    'an unknown field deep inside',
    invoice,
    ['data', 'details', 'header', 'billingAddress', 'phone'],
    '1',
    '/data/details/header/billingAddress/phone: no such field, but text',
  ],
  [
    'a field named as a method of objects',
    invoice,
    ['data', 'toString'],
    1,
    '/data/toString: no such field, but a number',
  ],
  ['another code than the status', invoice, ['code'], 201, '/code: the HTTP status, but another number'],
  [
    'an error without a message',
    'getInvoice 404 invoiceNotFound',
    ['data', 'errMsg'],
    5,
    '/data/errMsg: text, but a number',
  ],
  [
    'a list of messages that is empty',
    'updateInvoice 422 fieldsInvalid',
    ['data', 'openBalance'],
    [],
    '/data/openBalance: a list, at least 1, but another list',
  ],
];

test.each(brokenAnswers)('%s is reported, and nothing else', (_what, example, path, value, report) => {
  const reports = changed(example, path, value).map(
    ({ pointer, expected, got }) => `${pointer}: ${expected}, but ${got}`,
  );
  expect(reports).toEqual([report]);
});

test('a drift tells the operation, the method, the status and the request id', () => {
  expect(changed(invoice, ['data', 'id'], '7')).toEqual([
    {
      operation: 'getInvoice',
      method: 'GET',
      status: 200,
      requestId: 'request-1',
      pointer: '/data/id',
      expected: 'a whole number',
      got: 'text',
    },
  ]);
});

test('without a request id a drift has none', () => {
  const { requestId: _, ...answer } = exampleAnswer(invoice);
  expect(driftsOf({ ...answer, body: 7 })).toEqual([
    {
      operation: 'getInvoice',
      method: 'GET',
      status: 200,
      pointer: '',
      expected: 'an object',
      got: 'a number',
    },
  ]);
});

test('custom fields may have any keys', () => {
  expect(changed(invoice, ['data', 'details', 'header', 'customerFields'], { anything: [1] })).toEqual([]);
});

test('a status that is not described for the operation is reported', () => {
  expect(driftsOf({ ...exampleAnswer(invoice), status: 418, body: {} })).toMatchObject([
    { pointer: '', expected: 'a status of 200, 400, 401, 403, 404, 422, 429, 500', got: 'another status' },
  ]);
});

test('an error under the status of a success is checked as an error', () => {
  const { body } = exampleAnswer('getInvoice 404 invoiceNotFound');
  expect(driftsOf({ ...exampleAnswer(invoice), body })).toMatchObject([
    { pointer: '/code', expected: 'the HTTP status', got: 'another number' },
  ]);
});

test('what is wrong in every row is reported once, at the first of them', () => {
  const answer = exampleAnswer(page);
  const [row] = (answer.body as { data: object[] }).data;
  const data = Array.from({ length: 250 }, (_, index) => ({
    ...row,
    status: index < 3 ? 0 : index % 2 ? 'Open' : null,
  }));
  const drifts = driftsOf({ ...answer, body: { ...(answer.body as object), data } });
  expect(drifts.map(({ pointer, got }) => [pointer, got])).toEqual([
    ['/data/3/status', 'text'],
    ['/data/4/status', 'null'],
  ]);
});

test('after 100 drifts the number of those left out follows', () => {
  const names = Array.from({ length: 130 }, (_, index) => [`field${index}`, 1]);
  const answer = exampleAnswer(invoice);
  const { data } = answer.body as { data: object };
  const drifts = driftsOf({
    ...answer,
    body: { ...(answer.body as object), data: { ...data, ...Object.fromEntries(names) } },
  });
  expect(drifts).toHaveLength(101);
  expect(drifts[99]).toMatchObject({ pointer: '/data/field99' });
  expect(drifts[100]).toMatchObject({ pointer: '', expected: 'at most 100 drifts', got: '30 left out' });
});

test.each([invoice, 'getInvoice 404 invoiceNotFound'])(
  'a hundred thousand unknown fields in %s are left early',
  (example) => {
    const answer = exampleAnswer(example);
    const names = Array.from({ length: 100_000 }, (_, index) => [`field${index}`, 1]);
    const drifts = driftsOf({
      ...answer,
      body: { ...(answer.body as object), ...Object.fromEntries(names) },
    });
    expect(drifts).toHaveLength(101);
    expect(drifts[100]?.got).toBe('9900 or more left out');
  },
);

test('a long or hostile name of a field is cut off, and cannot move the cursor of a terminal', () => {
  const name = `\u001b[2J a/b~c\u202e\n${'x'.repeat(500)}`;
  const [drift] = changed(invoice, ['data', name], 1);
  expect(drift?.pointer).toBe(`/data/\\u{1b}[2J\\u{20}a~1b~0c\\u{202e}\\u{a}${'x'.repeat(88)}…`);
});

const bodies: [what: string, body: unknown][] = [
  ['null', null],
  ['text', 'x'],
  ['a number', 7],
  ['infinity, as 1e400 is read', Number.POSITIVE_INFINITY],
  ['true', true],
  ['a list', []],
  ['a list of a million nulls', new Array(1_000_000).fill(null)],
  ['an object with a null prototype', Object.assign(Object.create(null), { data: null })],
  ['a prototype as a field', JSON.parse('{"__proto__": {"data": 1}, "code": 200}')],
  ['a code of a fraction', { code: 404.5 }],
  ['lists in lists, 5,000 deep', JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)],
  ['objects in objects, 5,000 deep', JSON.parse(`${'{"data":'.repeat(5_000)}1${'}'.repeat(5_000)}`)],
];

test.each(bodies)('a body that is %s drifts and does not throw', (_what, body) => {
  for (const { answer } of exampleAnswers) expect(driftsOf({ ...answer, body }).length).toBeGreaterThan(0);
});

test('drift is only reported unless the check is strict', () => {
  const drifts: Drift[] = [];
  const check = createDriftCheck({ onDrift: (drift) => drifts.push(drift) });
  expect(check({ ...exampleAnswer(invoice), body: null })).toBeUndefined();
  expect(drifts).toMatchObject([{ pointer: '', expected: 'an object', got: 'null' }]);
});

test('a strict check with onDrift does both', () => {
  const drifts: Drift[] = [];
  const check = createDriftCheck({ onDrift: (drift) => drifts.push(drift), strict: true });
  const refusal = check({ ...exampleAnswer(invoice), body: null });
  expect(refusal).toMatchObject({ Kind: InvoiceDriftError, details: { drifts } });
  expect(drifts).toHaveLength(1);
});

const brokenReports: [what: string, onDrift: () => void][] = [
  [
    'throws',
    () => {
      throw new Error('no disk');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no disk')) as unknown as undefined],
];

test('a refusal says where the answer differs first, and at how many places more', () => {
  const strict = createDriftCheck({ strict: true });
  const body = { code: 200, data: null, meta: 7 };
  expect(strict({ ...exampleAnswer(invoice), body })?.details.summary).toBe(
    '/data: expected an object, got null, and at 1 more',
  );
  expect(strict({ ...exampleAnswer(invoice), body: 7 })?.details.summary).toBe(
    'the body: expected an object, got a number',
  );
});

test.each(brokenReports)('an onDrift that %s does not break the call', async (_what, onDrift) => {
  const check = createDriftCheck({ onDrift });
  expect(check({ ...exampleAnswer(invoice), body: null })).toBeUndefined();
  await new Promise((resolve) => setImmediate(resolve));
});

const wrongOptions: [options: unknown, message: string][] = [
  [undefined, 'wants a function for onDrift, or strict: true alone'],
  [{}, 'wants a function for onDrift, or strict: true alone'],
  [{ strict: false }, 'wants a function for onDrift, or strict: true alone'],
  [{ onDrift: 'log', strict: true }, 'wants a function for onDrift, or strict: true alone'],
  [{ onDirft: () => {}, strict: true }, 'has no option onDirft'],
  [{ strict: 'yes' }, 'wants true or false for strict'],
];

test.each(wrongOptions)('the options %o are refused', (options, message) => {
  expect(() => createDriftCheck(options as DriftCheckOptions)).toThrow(`createDriftCheck ${message}`);
});
