import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openSqlite } from '../database/sqlite-database.ts';
import { demoStore } from '../demo-store.ts';
import { writeStore } from '../write-store.ts';
import { raiseRevision } from './raise-revision.ts';
import { type Reading, readAtOneRevision } from './read-at-one-revision.ts';

let database: Database;
let storeId: number;
beforeEach(async () => {
  database = await openSqlite(':memory:');
  storeId = await database.write((queries) =>
    writeStore(queries, demoStore({ hash: 'store', tokens: ['token'] })),
  );
});
afterEach(() => database.close());

const invoices = async ({ queries }: Reading): Promise<unknown> =>
  (await queries.get('SELECT count(*) AS invoices FROM invoices'))?.['invoices'];

const revision = async (): Promise<number> =>
  Number((await database.get('SELECT revision FROM stores'))?.['revision']);

function deleteOne(): Promise<void> {
  return database.write(async (queries) => {
    await raiseRevision(queries, storeId);
    await queries.run('DELETE FROM invoices WHERE invoice_id = (SELECT MAX(invoice_id) FROM invoices)');
  });
}

test('what was read while somebody wrote is read again', async () => {
  let reads = 0;
  const read = async (reading: Reading): Promise<unknown[]> => {
    reads += 1;
    const first = await invoices(reading);
    if (reads === 1) await deleteOne();
    return [first, await invoices(reading)];
  };
  const store = { storeId, revision: await revision() };
  expect(await readAtOneRevision(database, store, read)).toEqual([2, 2]);
  expect(reads).toBe(2);
});

test('what nobody wrote to is read once', async () => {
  let reads = 0;
  await readAtOneRevision(database, { storeId, revision: await revision() }, async (reading) => {
    reads += 1;
    return invoices(reading);
  });
  expect(reads).toBe(1);
});

test('where writes keep coming they wait for the read in the end', async () => {
  const written: Promise<void>[] = [];
  let isWaiting = true;
  const read = async (reading: Reading): Promise<unknown[]> => {
    const first = await invoices(reading);
    const write = database.write((queries) => raiseRevision(queries, storeId));
    written.push(write);
    isWaiting = reading.queries !== database;
    if (!isWaiting) await write;
    return [first, await invoices(reading)];
  };
  expect(await readAtOneRevision(database, { storeId, revision: await revision() }, read)).toEqual([3, 3]);
  expect(isWaiting).toBe(true);
  await Promise.all(written);
});
