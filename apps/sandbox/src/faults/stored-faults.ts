import type { Queries, Row } from '../database/database.ts';
import type { Fault } from './fault.ts';

/** A fault as the database has it. */
export interface StoredFault extends Fault {
  /** How many matching requests it has let pass. */
  passed: number;
}

interface FaultRow extends Row {
  fault_id: number;
  document: string;
  remaining: number;
}

type Document = Omit<StoredFault, 'faultId' | 'remaining'>;

/** The faults of a store by their ids: all of them, or those that still wait for a request. */
export async function storedFaults(
  queries: Queries,
  storeId: number,
  which: 'all' | 'waiting',
): Promise<StoredFault[]> {
  const rows = await queries.all<FaultRow>(
    `SELECT fault_id, document, remaining FROM faults WHERE store_id = $1 AND remaining >= $2 ORDER BY fault_id`,
    [storeId, which === 'all' ? 0 : 1],
  );
  return rows.map(({ fault_id, document, remaining }) => ({
    ...(JSON.parse(document) as Document),
    faultId: fault_id,
    remaining,
  }));
}

/** Writes a fault, in the place of the one with its id. */
export async function writeFault(
  queries: Queries,
  storeId: number,
  { faultId, remaining, ...document }: StoredFault,
): Promise<void> {
  await queries.run(
    `INSERT INTO faults (store_id, fault_id, document, remaining) VALUES ($1, $2, $3, $4)
    ON CONFLICT (store_id, fault_id) DO UPDATE SET document = excluded.document, remaining = excluded.remaining`,
    [storeId, faultId, JSON.stringify(document), remaining],
  );
}

/** Writes down in the store how many faults wait for a request, after any change of them. */
export async function countFaults(queries: Queries, storeId: number): Promise<void> {
  await queries.run(
    `UPDATE stores SET fault_count = (SELECT count(*) FROM faults WHERE store_id = $1 AND remaining > 0)
    WHERE store_id = $1`,
    [storeId],
  );
}
