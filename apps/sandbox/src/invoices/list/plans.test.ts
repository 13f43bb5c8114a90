import type { InvoiceListQuery } from '@b2b-invoices/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Queries, Row, Value } from '../../database/database.ts';
import { openSqlite } from '../../database/sqlite-database.ts';
import { writeSyntheticInvoices } from '../../synthetic/write-synthetic-invoices.ts';
import { writeStore } from '../../write-store.ts';
import { findPage } from './find-page.ts';
import { readQuestion } from './read-question.ts';
import { sortFields } from './sort-order.ts';

const now = 1_772_366_400;
let database: Database;
let storeId: number;
beforeAll(async () => {
  database = await openSqlite(':memory:');
  storeId = await database.write((queries) => writeStore(queries, { hash: 'store', tokens: ['token'] }));
  await writeSyntheticInvoices(database, storeId, { count: 11_000, seed: 1, now });
});
afterAll(() => database.close());

/** How SQLite would read each statement that a list needs. */
async function plansOf(query: InvoiceListQuery): Promise<string[]> {
  const asked: [string, readonly Value[]][] = [];
  async function all<Result extends Row>(text: string, values: readonly Value[] = []): Promise<Result[]> {
    asked.push([text, values]);
    return database.all<Result>(text, values);
  }
  const queries: Queries = {
    all,
    get: async <Result extends Row>(text: string, values?: readonly Value[]) =>
      (await all<Result>(text, values))[0],
    run: (text, values) => database.run(text, values),
  };
  const reading = { queries, kind: database.kind };
  const { sortBy = 'createdAt', orderBy: direction = 'DESC', offset = 0, limit = 10 } = query;
  const question = await readQuestion(reading, storeId, query);
  const found = await findPage(reading, question, sortBy, { direction, offset, limit });
  expect(found.ids).not.toEqual([]);
  const explained = asked.map(([text, values]) =>
    database.all<{ detail: string } & Row>(`EXPLAIN QUERY PLAN ${text}`, values),
  );
  return (await Promise.all(explained)).flat().map(({ detail }) => detail);
}

/** A step that looks at every invoice, or that sortFields them. */
const isSlow = (step: string): boolean => /^SCAN i\b|USE TEMP B-TREE/.test(step);

describe('SQLite reads the invoices by an index and sortFields nothing', () => {
  const cases: [string, InvoiceListQuery][] = [
    ...sortFields.flatMap((sortBy): [string, InvoiceListQuery][] => [
      [`${sortBy} ascending`, { sortBy, orderBy: 'ASC' }],
      [`${sortBy} descending`, { sortBy, orderBy: 'DESC' }],
      [`${sortBy}, a page of the farther half`, { sortBy, offset: 2_000 }],
    ]),
    ['a company', { customerId: '20001' }],
    ['the name of a company', { customerName: 'Harbor Tool Supply 20001' }],
    ['a status', { status: 1 }],
    ['a channel', { channelIds: [1] }],
    ['several channels', { channelIds: [1, 664_179] }],
    ['several channels, far into the list', { channelIds: [1, 664_179], offset: 1_200 }],
    ['external ids', { 'externalId[]': ['ERP-5', 'ERP-6'] }],
    ['a period', { beginDateAt: String(now - 9_999_999), endDateAt: String(now - 99_999) }],
    ['a company and a status', { customerId: '20001', status: 0 }],
    ['a company and a period', { customerId: '20001', beginDateAt: String(now - 9_999_999) }],
    ['a keyword that thousands have', { q: 'SYN-0000', searchBy: 'invoiceNumber', offset: 4_000 }],
    ['a status, sorted by due date', { status: 0, sortBy: 'dueDate' }],
    ['a company, sorted by company', { customerId: '20001', sortBy: 'customerId' }],
  ];
  test.each(cases)('%s', async (_, query) => {
    expect((await plansOf(query)).filter(isSlow)).toEqual([]);
  });
});

test.each<[string, InvoiceListQuery]>([
  ['that each invoice has', { q: 'SYN-' }],
  ['in a number', { q: 'SYN-00000042', searchBy: 'invoiceNumber' }],
  ['in a purchase order number', { q: '42', searchBy: 'purchaseOrderNumber' }],
  ['in any field', { q: '0042' }],
])('SQLite finds a keyword %s without looking at each invoice', async (_, query) => {
  expect((await plansOf(query)).filter((step) => /^SCAN i\b/.test(step))).toEqual([]);
});

test('SQLite sortFields the invoices of a small company rather than look at all in their order', async () => {
  const plan = await plansOf({ customerId: '20022', sortBy: 'dueDate', offset: 150 });
  expect(plan).toContainEqual(expect.stringContaining('USING INDEX invoices_company'));
});
