import type { Queries } from '../database/database.ts';

/**
 * Says that a store has changed, since answers are kept by its revision. It also locks the store: writers of one store
 * take turns from here on. Run it first in each transaction that writes to a store.
 */
export async function raiseRevision(queries: Queries, storeId: number): Promise<void> {
  await queries.run('UPDATE stores SET revision = revision + 1 WHERE store_id = $1', [storeId]);
}
