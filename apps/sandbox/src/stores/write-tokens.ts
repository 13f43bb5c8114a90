import type { Queries } from '../database/database.ts';
import { digestOf } from '../http/authenticate.ts';
import type { StoreData } from '../store-data.ts';

/** Adds tokens to a store; only their digests are kept. @throws UniqueViolation of `tokens_pkey` when one is taken */
export async function writeTokens(
  queries: Queries,
  storeId: number,
  { tokens, storefrontTokens = [] }: Pick<StoreData, 'tokens' | 'storefrontTokens'>,
): Promise<void> {
  const kinds = [
    ...tokens.map((token) => [token, 'server'] as const),
    ...storefrontTokens.map((token) => [token, 'storefront'] as const),
  ];
  for (const [token, kind] of kinds) {
    await queries.run('INSERT INTO tokens (token_hash, store_id, kind) VALUES ($1, $2, $3)', [
      digestOf(token),
      storeId,
      kind,
    ]);
  }
}
