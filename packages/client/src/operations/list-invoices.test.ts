import { expect, test } from 'vitest';
import { emptyPage, json } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { recordingFetch } from '../../fixtures/recording-fetch.ts';
import { connectInvoices, type InvoiceQuery, listInvoices } from '../index.ts';

// Values from outside TypeScript, or from casts: a test must be able to hand over what the types refuse.
const untyped = (value: unknown): InvoiceQuery => value as InvoiceQuery;

test.each([
  undefined,
  null,
  {},
  { status: 0 },
  { everyCompany: false },
  { everyCompany: undefined },
  { everyCompany: 1 },
  { everyCompany: 'true' },
  { customerId: '4711', everyCompany: true },
  { customerId: '4711', everyCompany: false },
  { customerId: undefined, everyCompany: true },
  { customerId: '', everyCompany: true },
  { customerId: undefined },
  { customerId: '' },
  { customerId: ' \t' },
  { customerId: [] },
  { customerName: 'Harbor Tool Supply' },
])('a list that names no company, or two scopes, is refused: %j', async (query) => {
  const { fetch, requests } = recordingFetch(emptyPage);
  const error = await failureOf(listInvoices(connectInvoices(ownStore({ fetch })), untyped(query)));
  expect(error).toMatchObject({ reason: 'invalid-argument', operation: 'listInvoices', attempts: 0 });
  expect(requests).toEqual([]);
});

test('a list without a company says what is wanted', async () => {
  const error = await failureOf(listInvoices(connectInvoices(ownStore()), untyped({ status: 0 })));
  expect(error.message).toBe(
    'listInvoices: the query must either name a company by customerId, or say everyCompany: true GET https://example.com/invoices',
  );
});

test.each([
  [{ customerId: '4711' }, '?customerId=4711'],
  [{ everyCompany: true }, ''],
  [{ everyCompany: true, status: 1 }, '?status=1'],
])('%j is asked for as %s', async (query, search) => {
  const { fetch, requests } = recordingFetch(emptyPage);
  await listInvoices(connectInvoices(ownStore({ fetch })), untyped(query));
  expect(requests.map(({ url }) => url)).toEqual([`https://example.com/invoices${search}`]);
});

const pageOf = (...data: unknown[]): Response =>
  json({ code: 200, data, meta: { message: 'SUCCESS' } }, { headers: { 'X-Request-Id': '0f6c' } });

test.each([
  ['of another company', { customerId: '4712' }],
  ['of a company whose id begins alike', { customerId: '47110' }],
  ['of no company', {}],
  ['that is none', null],
])('a page of one company that holds an invoice %s is not given out', async (_what, row) => {
  const fetch = (): Response => pageOf({ customerId: '4711', id: 1, secret: 'row' }, row);
  const error = await failureOf(listInvoices(connectInvoices(ownStore({ fetch })), { customerId: '4711' }));
  expect(error).toMatchObject({
    name: 'InvoiceResponseError',
    reason: 'other-company',
    status: 200,
    requestId: '0f6c',
    message:
      'listInvoices: customerId=4711 was ignored (200 other company) GET https://example.com/invoices?customerId=4711 request 0f6c',
  });
  expect(JSON.stringify(error)).not.toContain('row');
});

test('a company id that comes as a number is the same company', async () => {
  const fetch = (): Response => pageOf({ customerId: 4711, id: 1 });
  const { data } = await listInvoices(connectInvoices(ownStore({ fetch })), { customerId: '4711' });
  expect(data).toHaveLength(1);
});

test('a list of every company may hold any', async () => {
  const fetch = (): Response => pageOf({ customerId: '1' }, { customerId: '2' });
  const { data } = await listInvoices(connectInvoices(ownStore({ fetch })), { everyCompany: true });
  expect(data).toHaveLength(2);
});
