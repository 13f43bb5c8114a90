import { type Database, UniqueViolation } from '../database/database.ts';
import type { StoreData } from '../store-data.ts';
import { changeStore } from './find-store.ts';
import { RefusedChange } from './refused-change.ts';
import { writeTokens } from './write-tokens.ts';

type Tokens = Pick<StoreData, 'tokens' | 'storefrontTokens'>;

/** What is said when a token belongs to another store. Which one it is is not told. */
export const tokenTaken = (): RefusedChange =>
  new RefusedChange(409, 'tokens: one of them belongs to another store already. Take another one.');

/** @throws RefusedChange 422 when a token comes twice */
export function requireDifferentTokens({ tokens, storefrontTokens = [] }: Tokens): void {
  const all = [...tokens, ...storefrontTokens];
  if (new Set(all).size < all.length)
    throw new RefusedChange(422, 'tokens, storefrontTokens: a token comes once, in one of the two.');
}

/**
 * These tokens are valid for the store from now on, and no others.
 * @throws RefusedChange 404 when there is no such store, 409 when a token belongs to another one, 422 when one comes twice
 */
export async function replaceTokens(database: Database, hash: string, tokens: Tokens): Promise<void> {
  requireDifferentTokens(tokens);
  try {
    await changeStore(database, hash, async (queries, { storeId }) => {
      await queries.run('DELETE FROM tokens WHERE store_id = $1', [storeId]);
      await writeTokens(queries, storeId, tokens);
    });
  } catch (error) {
    throw error instanceof UniqueViolation && error.constraint === 'tokens_pkey' ? tokenTaken() : error;
  }
}
