import { expect, test } from 'vitest';
import { emptyPage, named, token } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { recordingFetch } from '../../fixtures/recording-fetch.ts';
import { untyped } from '../../fixtures/untyped.ts';
import { createInvoiceClient, InvoiceArgumentError } from '../index.ts';

const { fetch, requests } = recordingFetch(() => named());
const invoices = createInvoiceClient({ storeHash: 'abc123', token, fetch, baseUrl: 'https://example.com' });

test.each([
  ['..', '".."'],
  ['', '""'],
  ['a/b', '"a/b"'],
  ['0', '"0"'],
  ['007', '"007"'],
  ['1 ', '"1 "'],
  ['1\n', '"1\\n"'],
  ['٣', '"٣"'],
  [1.5, '1.5'],
  [Number.NaN, 'NaN'],
  [0, '0'],
  [-1, '-1'],
  [2 ** 53, '9007199254740992'],
  [undefined, 'undefined'],
  [null, 'null'],
  [['1'], 'object'],
  [token, '"[redacted]"'],
  ['x'.repeat(40), `"${'x'.repeat(40)}"`],
  ['x'.repeat(41), 'text of 41 characters'],
])('the id %j never reaches an address', async (id, shown) => {
  const calls = {
    getInvoice: invoices.getInvoice(untyped(id)),
    updateInvoice: invoices.updateInvoice(untyped(id), { status: 1 }),
    deleteInvoice: invoices.deleteInvoice(untyped(id)),
    getInvoicePdf: invoices.getInvoicePdf(untyped(id)),
    createInvoiceFromOrder: invoices.createInvoiceFromOrder(untyped(id)),
  };
  for (const [operation, call] of Object.entries(calls)) {
    const error = await failureOf(call);
    expect(error).toBeInstanceOf(InvoiceArgumentError);
    expect(error).toMatchObject({ reason: 'invalid-argument', operation });
    expect(error.message).toContain(`Id must be a whole number from 1, or its digits, not ${shown} `);
  }
  expect(requests).toEqual([]);
});

test('an id that cannot be used is told with the method and the address it was meant for', async () => {
  const error = await failureOf(invoices.updateInvoice('x', {}));
  expect(error.message).toBe(
    'updateInvoice: invoiceId must be a whole number from 1, or its digits, not "x" applied: no PUT https://example.com/invoices/{invoiceId}',
  );
});

test('digits of any length are an id', async () => {
  const recorded = recordingFetch(() => named());
  await createInvoiceClient({ authToken: token, fetch: recorded.fetch }).getInvoice('90071992547409931');
  expect(recorded.requests[0]?.url).toMatch(/\/invoices\/90071992547409931$/);
});

const nameOrAll = /must either name a company by customerId, or say everyCompany: true/;

test.each([
  [{ customerId: '1', companyId: '1' }, /knows no "companyId", only offset limit .*channelIds /],
  [{ everyCompany: true, externalId: ['a'] }, /knows no "externalId"/],
  [{ everyCompany: true, toString: 'a' }, /knows no "toString"/],
  [{ customerId: undefined }, /"customerId" must hold text or numbers, not undefined; leave it out/],
  [{ customerId: '' }, /"customerId" must hold text .*, not ""/],
  [{ customerId: ' ' }, /"customerId" must hold text .*, not " "/],
  [{ customerId: null }, /"customerId" must hold text .*, not null/],
  [{ customerId: {} }, /"customerId" must hold text .*, not object/],
  [{ everyCompany: true, isIncludeExtraFields: true }, /"isIncludeExtraFields" must hold text .*, not true/],
  [{ everyCompany: true, limit: Number.NaN }, /"limit" must hold text .*, not NaN/],
  [{ everyCompany: true, channelIds: [1, undefined] }, /"channelIds" must hold text .*, not 1,undefined/],
  [{ everyCompany: true, 'externalId[]': [] }, /"externalId\[\]" must hold text .*, not nothing/],
  [{}, nameOrAll],
  [{ everyCompany: false }, nameOrAll],
  [{ customerId: '1', everyCompany: true }, nameOrAll],
  ['customerId=1', nameOrAll],
  [null, nameOrAll],
])('a query that would list every company is refused: %j', async (query, message) => {
  const error = await failureOf(invoices.listInvoices(untyped(query)));
  expect(error).toMatchObject({ reason: 'invalid-argument', message: expect.stringMatching(message) });
  expect(requests).toEqual([]);
});

test('the extra-field list refuses the filters of the invoice list', async () => {
  const error = await failureOf(invoices.listInvoiceExtraFields(untyped({ customerId: '1' })));
  expect(error.message).toContain('knows no "customerId", only offset limit ');
});

test('every documented filter is let through', async () => {
  const recorded = recordingFetch(emptyPage);
  await createInvoiceClient({ authToken: token, fetch: recorded.fetch }).listInvoices({
    offset: 0,
    limit: 50,
    orderBy: 'DESC',
    sortBy: 'dueDate',
    searchBy: 'invoiceNumber',
    q: 'PO-7',
    customerName: 'Harbor Tool Supply',
    customerId: '4711',
    status: 0,
    beginDateAt: '1767225600',
    endDateAt: '1798761599',
    'externalId[]': ['ERP-1', 2],
    isIncludeExtraFields: '1',
    channelIds: [1],
  });
  expect([...new URL(recorded.requests[0]?.url ?? '').searchParams.keys()]).toHaveLength(15);
});

test.each([[undefined], [null], ['{}'], [[]]])('the body %j is refused', async (body) => {
  for (const call of [invoices.createInvoice(untyped(body)), invoices.updateInvoice(1, untyped(body))]) {
    expect(await failureOf(call)).toMatchObject({
      reason: 'invalid-argument',
      message: expect.stringContaining('the body must be an object'),
    });
  }
  expect(requests).toEqual([]);
});

test.each([
  [{ status: Number.NaN }, '"status" is NaN'],
  [{ dueDate: Number.POSITIVE_INFINITY }, '"dueDate" is Infinity'],
  [{ dueDate: 1n }, 'BigInt'],
])('a body with a number that JSON cannot hold is refused: case %#', async (body, problem) => {
  const error = await failureOf(invoices.updateInvoice(1, untyped(body)));
  expect(error).toBeInstanceOf(InvoiceArgumentError);
  expect(error.message).toContain('updateInvoice: the request could not be built: ');
  expect(error.message).toContain(problem);
  expect(requests).toEqual([]);
});

test('a signal that is none is refused', async () => {
  const error = await failureOf(invoices.getInvoice(1, untyped({ signal: {} })));
  expect(error).toBeInstanceOf(InvoiceArgumentError);
  expect(requests).toEqual([]);
});
