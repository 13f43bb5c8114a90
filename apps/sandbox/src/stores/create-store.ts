import { type Database, UniqueViolation } from '../database/database.ts';
import type { StoreData } from '../store-data.ts';
import { writeStore } from '../write-store.ts';
import { RefusedChange } from './refused-change.ts';
import { requireDifferentTokens, tokenTaken } from './replace-tokens.ts';
import type { Synthetic } from './store-origin.ts';

/** Whether another process wrote a store at the same time, and has the id that this one was to have. */
const isIdTaken = (error: unknown): boolean =>
  error instanceof UniqueViolation && error.constraint === 'stores_pkey';

function toRefusal(error: unknown, { hash }: StoreData): unknown {
  if (!(error instanceof UniqueViolation)) return error;
  if (error.constraint === 'stores_hash') {
    return new RefusedChange(
      409,
      `storeHash: the store ${hash} is there already. Delete it, or take another hash.`,
    );
  }
  return error.constraint === 'tokens_pkey' ? tokenTaken() : error;
}

/**
 * Writes those of the stores that are not there yet; another process on the database may do so at the same time.
 * @throws RefusedChange 409 when a token belongs to another store
 */
export async function createStores(database: Database, stores: readonly StoreData[]): Promise<void> {
  const isThere = async ({ hash }: StoreData): Promise<boolean> =>
    (await database.get('SELECT store_id FROM stores WHERE hash = $1', [hash])) !== undefined;
  for (const store of stores) {
    if (await isThere(store)) continue;
    await createStore(database, store).catch(async (error) => {
      if (!(await isThere(store))) throw error;
    });
  }
}

/**
 * Writes a store that is not there yet and gives its id.
 * @param synthetic made-up invoices that belong to it; whoever calls this has them written afterwards
 * @throws RefusedChange 409 when its hash or a token is taken, 422 when a token comes twice
 */
export async function createStore(
  database: Database,
  store: StoreData,
  synthetic?: Synthetic,
): Promise<number> {
  requireDifferentTokens(store);
  for (;;) {
    try {
      return await database.write((queries) => writeStore(queries, store, synthetic));
    } catch (error) {
      if (!isIdTaken(error)) throw toRefusal(error, store);
    }
  }
}
