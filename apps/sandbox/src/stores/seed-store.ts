import { type Clock, clockOf, secondsOf } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { demoStore } from '../demo-store.ts';
import { emptyStore } from './empty-store.ts';
import { changeStore, findStore } from './find-store.ts';
import { originOf, type Synthetic } from './store-origin.ts';
import { type StoreContents, writeContents } from './write-contents.ts';

/** Adds made-up invoices to a store; `now` is the newest time that they may have, in Unix seconds. */
export type SeedInvoices = (
  database: Database,
  storeId: number,
  options: Synthetic & { now: number },
) => Promise<void>;

/** What filling a store needs. */
export interface Seeding {
  database: Database;
  /** What the clocks of the stores follow. */
  clock: Clock;
  seedInvoices: SeedInvoices;
}

/** The contents of the demonstration. */
export function demoContents(): StoreContents {
  const { hash: _hash, tokens: _tokens, ...contents } = demoStore({ hash: '', tokens: [] });
  return contents;
}

/** These contents take the place of those that the store has, and of its invoices. @throws RefusedChange 404 */
export function replaceContents(database: Database, hash: string, contents: StoreContents): Promise<void> {
  return changeStore(database, hash, async (queries, { storeId }) => {
    await emptyStore(queries, storeId);
    await writeContents(queries, storeId, contents);
  });
}

/** Adds made-up invoices, the newest as old as the store's clock says. @throws RefusedChange 404 */
export async function addSynthetic(
  { database, clock, seedInvoices }: Seeding,
  hash: string,
  synthetic: Synthetic,
): Promise<void> {
  const store = await findStore(database, hash);
  await seedInvoices(database, store.storeId, { ...synthetic, now: secondsOf(clockOf(store, clock)) });
}

const release = `UPDATE stores SET term_days = $2, clock_offset = 0, clock_frozen_at = NULL, fault_count = 0
WHERE store_id = $1`;

/**
 * Makes of a store what it was created as, and gives its id; tokens stay. Made-up invoices that belong to it come after
 * the rest, in transactions of their own.
 * @throws RefusedChange 404 when there is no such store
 */
export async function resetStore(seeding: Seeding, hash: string): Promise<number> {
  const { storeId: id, synthetic } = await changeStore(
    seeding.database,
    hash,
    async (queries, { storeId }) => {
      const origin = await originOf(queries, storeId);
      await emptyStore(queries, storeId);
      await queries.run('DELETE FROM faults WHERE store_id = $1', [storeId]);
      await queries.run('DELETE FROM rate_windows WHERE store_id = $1', [storeId]);
      await queries.run(release, [storeId, origin.termDays]);
      await writeContents(queries, storeId, origin.contents);
      return { storeId, synthetic: origin.synthetic };
    },
  );
  if (synthetic) await addSynthetic(seeding, hash, synthetic);
  return id;
}
