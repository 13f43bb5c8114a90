import type { Database, Queries } from '../database/database.ts';
import type { Fault, FaultRequest } from './fault.ts';
import { matchFault } from './match-fault.ts';
import { countFaults, type StoredFault, storedFaults, writeFault } from './stored-faults.ts';

/** Lets the request pass the faults that are still to come, and takes the first that is due. */
async function takeFirst(
  queries: Queries,
  storeId: number,
  request: FaultRequest,
): Promise<StoredFault | undefined> {
  for (const fault of await storedFaults(queries, storeId, 'waiting')) {
    if (!matchFault(fault.match, request)) continue;
    if (fault.passed >= fault.after) {
      const taken = { ...fault, remaining: fault.remaining - 1 };
      await writeFault(queries, storeId, taken);
      await countFaults(queries, storeId);
      return taken;
    }
    await writeFault(queries, storeId, { ...fault, passed: fault.passed + 1 });
  }
  return undefined;
}

/**
 * Takes the first fault that matches a request, by the order in which they were added; undefined when none is due. Requests
 * that arrive at once, also at several processes, take turns, so that none strikes more often than it should. Call it only
 * for stores with a `faultCount` above 0.
 */
export async function takeFault(
  database: Database,
  storeId: number,
  request: FaultRequest,
): Promise<Fault | undefined> {
  const waiting = await storedFaults(database, storeId, 'waiting');
  if (!waiting.some(({ match }) => matchFault(match, request))) return undefined;
  const taken = await database.write(async (queries) => {
    // Keeps others from the faults of this store until the transaction ends.
    await queries.run('UPDATE stores SET revision = revision + 1 WHERE store_id = $1', [storeId]);
    return takeFirst(queries, storeId, request);
  });
  if (!taken) return undefined;
  const { passed: _passed, ...fault } = taken;
  return fault;
}
