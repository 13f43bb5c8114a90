import { setImmediate } from 'node:timers/promises';
import type { Database, Queries, Row } from '../database/database.ts';
import { type CountedInvoice, createTally } from '../invoices/count-invoices.ts';
import { insertRows, type NewRow } from '../invoices/insert-rows.ts';
import { raiseRevision } from '../invoices/raise-revision.ts';
import { createCompanies, type SyntheticCompanies } from './synthetic-companies.ts';
import { numberOf, orderNumberOf, syntheticRow } from './synthetic-row.ts';

export interface SyntheticInvoices {
  /** How many to add. */
  count: number;
  /** What they follow from. */
  seed: number;
  /** Unix seconds; they are created within the three years before. */
  now: number;
}

/** Invoices of one transaction: an index in random order is written whole for each, so few large ones are faster. */
const batchSize = 50_000;

/**
 * Invoices of one statement. SQLite takes a statement with many values more slowly than many with few; to PostgreSQL each
 * is a journey.
 */
const rowsAtOnce = { sqlite: 1, postgres: 200 };

/** Pages that SQLite keeps in memory meanwhile, and otherwise; in KiB, negative as SQLite has it. */
const cacheSizes = { writing: -65_536, usual: -2_000 };

const channels = [
  [1, 'Trade counter'],
  [664_179, 'Web shop'],
] as const;

async function writeSurroundings(
  queries: Queries,
  storeId: number,
  { all }: SyntheticCompanies,
): Promise<void> {
  await raiseRevision(queries, storeId);
  for (const { companyId, name } of all) {
    await queries.run(
      'INSERT INTO companies (store_id, company_id, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [storeId, companyId, name],
    );
  }
  for (const [channelId, name] of channels) {
    await queries.run(
      'INSERT INTO channels (store_id, channel_id, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [storeId, channelId, name],
    );
  }
}

async function takeIds(queries: Queries, storeId: number, count: number): Promise<number> {
  const row = await queries.get<{ first: number } & Row>(
    `UPDATE stores SET next_invoice_id = next_invoice_id + $2, revision = revision + 1 WHERE store_id = $1
RETURNING next_invoice_id - $2 AS first`,
    [storeId, count],
  );
  if (!row) throw new Error(`There is no store ${storeId}.`);
  return row.first;
}

async function taken(
  queries: Queries,
  storeId: number,
  column: 'invoice_number' | 'order_number',
  [first, last]: [string, string],
): Promise<Set<string>> {
  const rows = await queries.all<{ value: string } & Row>(
    `SELECT ${column} AS value FROM invoices WHERE store_id = $1 AND ${column} >= $2 AND ${column} <= $3`,
    [storeId, first, last],
  );
  return new Set(rows.map(({ value }) => value));
}

/** Adds invoices to a batch. What somebody else has taken is passed over: another number, and no order. */
async function writeBatch(
  queries: Queries,
  storeId: number,
  { size, atOnce }: { size: number; atOnce: number },
  makeRow: (place: number, id: number) => NewRow,
): Promise<void> {
  const first = await takeIds(queries, storeId, size);
  const last = first + size - 1;
  const numbers = await taken(queries, storeId, 'invoice_number', [numberOf(first), `${numberOf(last)}-`]);
  const orders = await taken(queries, storeId, 'order_number', [orderNumberOf(first), orderNumberOf(last)]);
  const tally = createTally();
  for (let start = 0; start < size; start += atOnce) {
    const length = Math.min(atOnce, size - start);
    const rows = Array.from({ length }, (_, place) => {
      const row = makeRow(start + place, first + start + place);
      while (numbers.has(String(row.invoice_number))) row.invoice_number += '-';
      if (orders.has(String(row.order_number))) row.order_number = null;
      tally.add(row as unknown as CountedInvoice, 1);
      return row;
    });
    await insertRows(queries, storeId, rows);
  }
  await tally.write(queries, storeId);
}

/** Lets SQLite keep more pages in memory while it writes. */
async function withLargeCache(database: Database, work: () => Promise<void>): Promise<void> {
  if (database.kind !== 'sqlite') return work();
  const setCache = (size: number): Promise<number> => database.run(`PRAGMA cache_size = ${size}`);
  await setCache(cacheSizes.writing);
  try {
    await work();
  } finally {
    await setCache(cacheSizes.usual);
  }
}

/**
 * Adds made-up invoices of about 2 KB to a store, with companies 20001 and up and channels 1 and 664179 where the store
 * does not have them. The same seed gives the same invoices in the same order; ids go on from the store's own, and
 * numbers are made from the ids, as `SYN-00000042`. Where one is taken it gets a hyphen, and an invoice whose order
 * number is taken has none.
 *
 * Fifty thousand are written in one transaction. An interruption leaves the batches before it, whole and counted.
 */
export async function writeSyntheticInvoices(
  database: Database,
  storeId: number,
  { count, seed, now }: SyntheticInvoices,
): Promise<void> {
  const companies = createCompanies(count);
  const atOnce = rowsAtOnce[database.kind];
  await withLargeCache(database, async () => {
    await database.write((queries) => writeSurroundings(queries, storeId, companies));
    for (let start = 0; start < count; start += batchSize) {
      const size = Math.min(batchSize, count - start);
      await database.write((queries) =>
        writeBatch(queries, storeId, { size, atOnce }, (place, id) =>
          syntheticRow({ seed, index: start + place, count, id, now, companies }),
        ),
      );
      // Whoever else waits for this process has a turn.
      await setImmediate();
    }
  });
  // PostgreSQL would plan by the statistics of an empty table until it looks by itself, about a minute later.
  if (database.kind === 'postgres') await database.run('ANALYZE invoices, invoice_counts, companies');
}
