import { randomInt } from 'node:crypto';
import type { Queries, Row } from './database/database.ts';
import type { StoreData } from './store-data.ts';
import { keepOrigin, type Synthetic } from './stores/store-origin.ts';
import { writeContents } from './stores/write-contents.ts';
import { writeTokens } from './stores/write-tokens.ts';

const defaultTermDays = 30;

/**
 * Writes a store that is not there yet, with what a reset makes of it again, and gives its id. Run it inside a transaction.
 * @param synthetic made-up invoices that belong to it and are written afterwards
 * @throws UniqueViolation of `stores_hash` or `tokens_pkey` when the hash or a token is taken; of `stores_pkey` when another
 *   process writes a store at the same time, and another try helps
 */
export async function writeStore(
  queries: Queries,
  { hash, tokens, storefrontTokens = [], termDays = defaultTermDays, ...contents }: StoreData,
  synthetic?: Synthetic,
): Promise<number> {
  const row = await queries.get<{ store_id: number } & Row>(
    `INSERT INTO stores (store_id, hash, term_days, revision)
    VALUES ((SELECT COALESCE(MAX(store_id), 0) + 1 FROM stores), $1, $2, $3) RETURNING store_id`,
    // A store that comes in the place of another begins at a revision that the other never had.
    [hash, termDays, randomInt(2 ** 47)],
  );
  const storeId = row?.store_id ?? 0;
  await writeTokens(queries, storeId, { tokens, storefrontTokens });
  await keepOrigin(queries, storeId, { termDays, contents, ...(synthetic ? { synthetic } : {}) });
  await writeContents(queries, storeId, contents);
  return storeId;
}
