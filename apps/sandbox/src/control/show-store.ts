import { type Clock, clockOf } from '../clock.ts';
import type { Queries, Row } from '../database/database.ts';
import type { Store } from '../store.ts';
import type { components } from './generated/schema.ts';

/** What time it is for a store. */
export const showClock = (store: Store, clock: Clock): components['schemas']['Clock'] => ({
  now: clockOf(store, clock).now(),
  frozen: store.clockFrozenAt !== null,
});

/** A store without its tokens. */
export async function showStore(
  queries: Queries,
  store: Store,
  clock: Clock,
): Promise<components['schemas']['Store']> {
  const counts = await queries.all<{ kind: string; tokens: number } & Row>(
    'SELECT kind, count(*) AS tokens FROM tokens WHERE store_id = $1 GROUP BY kind',
    [store.storeId],
  );
  const countOf = (wanted: string): number => counts.find(({ kind }) => kind === wanted)?.tokens ?? 0;
  return {
    storeHash: store.hash,
    termDays: store.termDays,
    tokenCount: countOf('server'),
    storefrontTokenCount: countOf('storefront'),
    faultCount: store.faultCount,
    clock: showClock(store, clock),
  };
}
