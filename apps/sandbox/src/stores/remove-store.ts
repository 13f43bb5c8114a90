import type { Database, Queries } from '../database/database.ts';
import { changeStore } from './find-store.ts';

/** Removes a store with all that it has, and gives its id. @throws RefusedChange 404 when there is no such store */
export function removeStore(database: Database, hash: string): Promise<number> {
  return changeStore(database, hash, async (queries, { storeId }) => {
    await queries.run('DELETE FROM stores WHERE store_id = $1', [storeId]);
    await queries.run('DELETE FROM rate_windows WHERE store_id = $1', [storeId]);
    return storeId;
  });
}

/** Removes every store with all that they have. Run it inside a transaction. */
export async function removeStores(queries: Queries): Promise<void> {
  await queries.run('DELETE FROM stores');
  await queries.run('DELETE FROM rate_windows');
}
