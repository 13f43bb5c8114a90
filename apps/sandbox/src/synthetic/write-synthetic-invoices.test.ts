import { createSchemaValidator } from '@b2b-invoices/contract/validation';
import { operationsOf, specification } from '@b2b-invoices/spec';
import type { Invoice } from '@b2b-invoices/types';
import { expect, test } from 'vitest';
import type { Database, Row } from '../database/database.ts';
import { openSqlite } from '../database/sqlite-database.ts';
import { demoStore } from '../demo-store.ts';
import { createTally } from '../invoices/count-invoices.ts';
import { findInvoices } from '../invoices/find-invoices.ts';
import { type InvoiceRow, selectInvoices, toInvoice } from '../invoices/invoice-row.ts';
import { writeStore } from '../write-store.ts';
import { writeSyntheticInvoices } from './write-synthetic-invoices.ts';

const now = 1_772_366_400;
const year = 365 * 86_400;

interface Written extends AsyncDisposable {
  database: Database;
  storeId: number;
  write(count: number, seed?: number): Promise<void>;
  rows(): Promise<InvoiceRow[]>;
}

async function openDemo(): Promise<Written> {
  const database = await openSqlite(':memory:');
  const storeId = await database.write((queries) =>
    writeStore(queries, demoStore({ hash: 'store', tokens: ['token'] })),
  );
  return {
    database,
    storeId,
    write: (count, seed = 7) => writeSyntheticInvoices(database, storeId, { count, seed, now }),
    rows: () => database.all<InvoiceRow>(`${selectInvoices} ORDER BY i.invoice_id`),
    [Symbol.asyncDispose]: () => database.close(),
  };
}

const isSynthetic = ({ invoice_number: number }: InvoiceRow): boolean => number.startsWith('SYN-');

test('the same seed gives the same invoices, and another seed gives others', async () => {
  await using one = await openDemo();
  await using same = await openDemo();
  await using other = await openDemo();
  await one.write(300);
  await same.write(300);
  await other.write(300, 8);
  expect(await same.rows()).toEqual(await one.rows());
  expect(await other.rows()).not.toEqual(await one.rows());
});

test('the invoices keep to the specification of an invoice as it is read', async () => {
  await using store = await openDemo();
  await store.write(200);
  const validate = createSchemaValidator(specification);
  const get = operationsOf(specification).find(({ operationId }) => operationId === 'getInvoice');
  const schema = get?.responses[0]?.bodies[0]?.schema ?? '';
  const rows = (await store.rows()).filter(isSynthetic);
  const problems = rows.flatMap((row) => {
    const data: Invoice = toInvoice(row, { extraFields: true });
    return validate(schema, { code: 200, data, meta: { message: 'SUCCESS' } });
  });
  expect([rows.length, problems]).toEqual([200, []]);
});

test('they look like the invoices of a business', async () => {
  await using store = await openDemo();
  await store.write(4_000);
  const rows = (await store.rows()).filter(isSynthetic);
  const share = (isSo: (row: InvoiceRow) => boolean): number => rows.filter(isSo).length / rows.length;
  expect(share(({ status }) => status === 0)).toBeCloseTo(0.4, 1);
  expect(share(({ status }) => status === 1)).toBeCloseTo(0.1, 1);
  expect(share((row) => (row.status === 2) === (row.open_value === '0.0000'))).toBe(1);
  expect(share(({ order_number: order }) => order !== null)).toBeCloseTo(0.5, 1);
  expect(share(({ purchase_order_number: order }) => order !== null)).toBeGreaterThan(0.8);
  expect(new Set(rows.map(({ open_code: code }) => code)).size).toBe(2);
  expect(new Set(rows.map(({ customer_name: name }) => name)).size).toBe(10);
  const created = rows.map((row) => row.created_at);
  expect(created).toEqual(created.toSorted((left, right) => left - right));
  expect(created[0]).toBeLessThan(now - 2.9 * year);
  expect(created.at(-1)).toBeGreaterThan(now - year / 10);
  expect(created.at(-1)).toBeLessThanOrEqual(now);
  const bytes = rows.reduce((sum, { details }) => sum + (details?.length ?? 0), 0) / rows.length;
  expect(bytes).toBeGreaterThan(1_500);
  expect(bytes).toBeLessThan(2_500);
});

test('a store of many companies has none with much more than the others', async () => {
  await using store = await openDemo();
  await store.write(50_000);
  const rows = await store.database.all<{ invoices: number } & Row>(
    'SELECT count(*) AS invoices FROM invoices GROUP BY customer_id ORDER BY 1 DESC',
  );
  const [largest] = rows;
  expect(rows.length).toBeGreaterThan(100);
  expect(largest?.invoices).toBeGreaterThan(1_000);
  expect(largest?.invoices).toBeLessThan(2_000);
});

test('they join the invoices that a store has, pass over numbers and orders that are taken, and are counted', async () => {
  await using store = await openDemo();
  const { database, storeId, write } = store;
  const [before] = await database.all<{ id: number; revision: number } & Row>(
    'SELECT next_invoice_id AS id, revision FROM stores',
  );
  const first = before?.id ?? 0;
  await database.run(
    "UPDATE invoices SET invoice_number = $1, order_number = NULL WHERE invoice_number = 'INV-2026-0117'",
    [`SYN-${String(first + 1).padStart(8, '0')}`],
  );
  await database.run('UPDATE invoices SET order_number = $1 WHERE invoice_number LIKE $2', [
    String(5_000_000_000 + first + 2),
    'SYN-%',
  ]);
  const demo = await store.rows();
  await write(60);
  await write(60, 9);
  const rows = await store.rows();
  expect(rows.length).toBe(demo.length + 120);
  expect(
    await findInvoices(
      database,
      storeId,
      demo.map((row) => row.invoice_id),
    ),
  ).toEqual(demo);
  expect(rows.find((row) => row.invoice_id === first + 1)?.invoice_number).toMatch(/^SYN-\d{8}-$/);
  expect(rows.find((row) => row.invoice_id === first + 2)?.order_number).toBe(null);

  const [after] = await database.all('SELECT next_invoice_id AS id, revision FROM stores');
  expect(after?.['id']).toBe(first + 120);
  expect(after?.['revision']).toBeGreaterThan(before?.revision ?? 0);

  const kept = 'SELECT field, value, status, channel, invoices FROM invoice_counts ORDER BY 1, 2, 3, 4';
  const counted = await database.all(kept);
  await database.write(async (queries) => {
    const tally = createTally();
    for (const row of rows) tally.add(row, 1);
    await queries.run('DELETE FROM invoice_counts');
    await tally.write(queries, storeId);
  });
  expect(counted).toEqual(await database.all(kept));
});
