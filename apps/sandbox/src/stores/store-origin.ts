import type { Queries, Row } from '../database/database.ts';
import type { StoreContents } from './write-contents.ts';

/** Made-up invoices: how many, and what they are made from. */
export interface Synthetic {
  count: number;
  seed: number;
}

/** What a store was created as, which a reset makes of it again. */
export interface StoreOrigin {
  termDays: number;
  contents: StoreContents;
  synthetic?: Synthetic;
}

/** Remembers what a store was created as. It is not in the row of the store, which each new invoice writes again. */
export async function keepOrigin(queries: Queries, storeId: number, origin: StoreOrigin): Promise<void> {
  await queries.run(
    'INSERT INTO store_origins (store_id, document) VALUES ($1, $2) ON CONFLICT (store_id) DO UPDATE SET document = excluded.document',
    [storeId, JSON.stringify(origin)],
  );
}

/** What the store was created as. */
export async function originOf(queries: Queries, storeId: number): Promise<StoreOrigin> {
  const row = await queries.get<{ document: string } & Row>(
    'SELECT document FROM store_origins WHERE store_id = $1',
    [storeId],
  );
  if (!row) throw new Error(`Nobody wrote down what store ${storeId} was created as.`);
  return JSON.parse(row.document) as StoreOrigin;
}
