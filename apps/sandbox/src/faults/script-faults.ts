import type { Database } from '../database/database.ts';
import { changeStore, findStore } from '../stores/find-store.ts';
import { RefusedChange } from '../stores/refused-change.ts';
import type { Fault, FaultScript } from './fault.ts';
import { countFaults, type StoredFault, storedFaults, writeFault } from './stored-faults.ts';

/** The most faults that wait in a store, and the most that are kept. */
const most = 1000;

const shown = ({ passed: _passed, ...fault }: StoredFault): Fault => fault;

/** All faults of a store, also those that are used up, by their ids. @throws RefusedChange 404 */
export async function listFaults(database: Database, hash: string): Promise<Fault[]> {
  const { storeId } = await findStore(database, hash);
  return (await storedFaults(database, storeId, 'all')).map(shown);
}

/**
 * Adds a fault to a store. The oldest ones that are used up make room.
 * @throws RefusedChange 404 when there is no such store, 409 when 1,000 wait already
 */
export function addFault(
  database: Database,
  hash: string,
  { match = {}, times = 1, after = 0, ...rest }: FaultScript,
): Promise<Fault> {
  return changeStore(database, hash, async (queries, { storeId, faultCount }) => {
    if (faultCount >= most)
      throw new RefusedChange(409, `${most} faults wait in the store ${hash}. Remove some first.`);
    const present = await storedFaults(queries, storeId, 'all');
    const faultId = (present.at(-1)?.faultId ?? 0) + 1;
    const fault = { faultId, match, times, after, ...rest, remaining: times, passed: 0 };
    const usedUp = present.filter(({ remaining }) => remaining === 0);
    for (const old of usedUp.slice(0, Math.max(0, present.length + 1 - most))) {
      await queries.run('DELETE FROM faults WHERE store_id = $1 AND fault_id = $2', [storeId, old.faultId]);
    }
    await writeFault(queries, storeId, fault);
    await countFaults(queries, storeId);
    return shown(fault);
  });
}

/** @throws RefusedChange 404 when there is no such store, or no such fault in it */
export function removeFault(database: Database, hash: string, faultId: number): Promise<void> {
  return changeStore(database, hash, async (queries, { storeId }) => {
    const removed = await queries.run('DELETE FROM faults WHERE store_id = $1 AND fault_id = $2', [
      storeId,
      faultId,
    ]);
    if (removed === 0) throw new RefusedChange(404, `The store has no fault ${faultId}.`);
    await countFaults(queries, storeId);
  });
}

/** Removes all faults of a store. @throws RefusedChange 404 when there is no such store */
export function removeFaults(database: Database, hash: string): Promise<void> {
  return changeStore(database, hash, async (queries, { storeId }) => {
    await queries.run('DELETE FROM faults WHERE store_id = $1', [storeId]);
    await countFaults(queries, storeId);
  });
}
