import type { Database, Queries, Row } from '../database/database.ts';

import { isStorable } from '../http/storable-text.ts';
import { type Store, type StoreRow, storeColumns, toStore } from '../store.ts';
import { RefusedChange } from './refused-change.ts';

function foundStore(row: StoreRow | undefined, hash: string): Store {
  if (!row) throw new RefusedChange(404, `There is no store ${hash}.`);
  return toStore(row);
}

/** @throws RefusedChange 404 when there is no such store */
export async function findStore(queries: Queries, hash: string): Promise<Store> {
  if (!isStorable(hash)) return foundStore(undefined, JSON.stringify(hash));
  return foundStore(
    await queries.get<StoreRow>(`SELECT ${storeColumns} FROM stores WHERE hash = $1`, [hash]),
    hash,
  );
}

/**
 * Changes a store in a transaction: raises its revision, which also keeps other changes of it waiting, and then does the job.
 * @throws RefusedChange 404 when there is no such store, and whatever the job throws
 */
export function changeStore<Result>(
  database: Database,
  hash: string,
  job: (queries: Queries, store: Store) => Promise<Result>,
): Promise<Result> {
  return database.write(async (queries) => {
    if (!isStorable(hash)) return job(queries, foundStore(undefined, JSON.stringify(hash)));
    const row = await queries.get<StoreRow>(
      `UPDATE stores SET revision = revision + 1 WHERE hash = $1 RETURNING ${storeColumns}`,
      [hash],
    );
    return job(queries, foundStore(row, hash));
  });
}

/** A page of all stores by their hashes, and how many there are. */
export async function listStores(
  queries: Queries,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ stores: Store[]; totalCount: number }> {
  const total = await queries.get<{ total: number } & Row>('SELECT count(*) AS total FROM stores');
  const rows = await queries.all<StoreRow>(
    `SELECT ${storeColumns} FROM stores ORDER BY hash LIMIT $1 OFFSET $2`,
    [limit, offset],
  );
  return { stores: rows.map(toStore), totalCount: total?.total ?? 0 };
}
