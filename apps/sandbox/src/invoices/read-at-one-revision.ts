import type { Database, Queries, Row } from '../database/database.ts';
import type { Store } from '../store.ts';

/** Where something is read, and by which database's rules. */
export interface Reading {
  queries: Queries;
  kind: Database['kind'];
}

const attempts = 3;

async function revisionOf(queries: Queries, storeId: number): Promise<number | undefined> {
  const row = await queries.get<{ revision: number } & Row>(
    'SELECT revision FROM stores WHERE store_id = $1',
    [storeId],
  );
  return row?.revision;
}

/**
 * Reads a store with several statements that see the same state, as one transaction would: every write raises the
 * revision, so when it is the same before and after, nothing was written between. Where writes keep coming it is read in
 * a job that has the store locked, so that they wait.
 *
 * @param read may run more than once
 */
export async function readAtOneRevision<Result>(
  database: Database,
  { storeId, revision }: Pick<Store, 'storeId' | 'revision'>,
  read: (reading: Reading) => Promise<Result>,
): Promise<Result> {
  const { kind } = database;
  let before: number | undefined = revision;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = await read({ queries: database, kind });
    const after = await revisionOf(database, storeId);
    if (after === before) return result;
    before = after;
  }
  return database.write(async (queries) => {
    await queries.get('SELECT revision FROM stores WHERE store_id = $1 FOR UPDATE', [storeId]);
    return read({ queries, kind });
  });
}
