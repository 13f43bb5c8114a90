import { describe, expect, test } from 'vitest';
import type { FaultRequest } from '../../faults/fault.ts';
import { takeFault } from '../../faults/take-fault.ts';
import { type OpenControl, refusalOf, type TestControl } from './open-control.ts';

const get: FaultRequest = { operationId: 'getInvoice', method: 'GET', path: '/invoices/1' };
const list: FaultRequest = { operationId: 'listInvoices', method: 'GET', path: '/invoices' };
const status = (code: number) => ({ kind: 'status', status: code }) as const;

/** The ids of the faults that strike requests, one after another; undefined where none does. */
async function struck(there: TestControl, ...requests: FaultRequest[]): Promise<(number | undefined)[]> {
  const { storeId } = await there.find('a');
  const ids: (number | undefined)[] = [];
  for (const request of requests) ids.push((await takeFault(there.database, storeId, request))?.faultId);
  return ids;
}

/** What holds for the script of faults. */
export function faultRules(open: OpenControl): void {
  describe('a fault', () => {
    test('strikes the next request that matches, once, and is then shown as used up', async () => {
      await using there = await open();
      const store = await there.demo();
      const script = { match: { operationId: 'getInvoice' as const }, delay: 20, effect: status(503) };
      const fault = { faultId: 1, times: 1, after: 0, remaining: 1, ...script };
      expect(await store.addFault(script)).toEqual(fault);
      const { storeId } = await there.find('a');
      expect(await takeFault(there.database, storeId, list)).toBeUndefined();
      expect(await takeFault(there.database, storeId, get)).toEqual({ ...fault, remaining: 0 });
      expect(await takeFault(there.database, storeId, get)).toBeUndefined();
      expect(await store.listFaults()).toEqual([{ ...fault, remaining: 0 }]);
    });

    test('strikes as often as it was told, after as many as it lets pass', async () => {
      await using there = await open();
      const store = await there.demo();
      await store.addFault({ match: { path: '/invoices/*' }, times: 2, after: 2, effect: status(500) });
      expect(await struck(there, get, list, get, list, get, get, get)).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        1,
        1,
        undefined,
      ]);
    });

    test('comes in the order in which it was added, one for each request', async () => {
      await using there = await open();
      const store = await there.demo();
      await store.addFault({ match: { method: 'POST' }, delay: 1 });
      await store.addFault({ after: 1, effect: status(500) });
      await store.addFault({ match: { method: 'GET' }, effect: status(429) });
      await store.addFault({ delay: 1 });
      expect(await struck(there, get, get, get, get)).toEqual([3, 2, 4, undefined]);
    });

    test('of one store strikes no other', async () => {
      await using there = await open();
      const store = await there.demo();
      await there.control.createStore({ storeHash: 'b', tokens: [] });
      await store.addFault({ delay: 1 });
      const { storeId, faultCount } = await there.find('b');
      expect([faultCount, await takeFault(there.database, storeId, get)]).toEqual([0, undefined]);
      expect(await struck(there, get)).toEqual([1]);
    });

    test('is counted while it waits, so that a store without faults need not look for them', async () => {
      await using there = await open();
      const store = await there.demo();
      const count = async () => (await there.find('a')).faultCount;
      const counts = [await count()];
      await store.addFault({ times: 2, delay: 1 });
      await store.addFault({ delay: 1 });
      counts.push(await count());
      await struck(there, get, get);
      counts.push(await count());
      await store.deleteFault(2);
      counts.push(await count());
      expect(counts).toEqual([0, 2, 1, 0]);
      await store.addFault({ delay: 1 });
      await store.clearFaults();
      expect([await count(), await store.listFaults()]).toEqual([0, []]);
    });

    test('raises the revision of its store when it strikes, and leaves it when it does not', async () => {
      await using there = await open();
      await (await there.demo()).addFault({ match: { operationId: 'getInvoice' }, delay: 1 });
      const before = await there.find('a');
      await struck(there, list);
      expect((await there.find('a')).revision).toBe(before.revision);
      await struck(there, get);
      expect((await there.find('a')).revision).toBeGreaterThan(before.revision);
    });

    test('strikes no more often than it should when two processes ask at once', async () => {
      await using there = await open();
      const store = await there.demo();
      const other = await there.another();
      try {
        await store.addFault({ times: 7, after: 5, delay: 1 });
        const { storeId } = await there.find('a');
        const taken = await Promise.all(
          Array.from({ length: 40 }, (_, index) =>
            takeFault(index % 2 ? there.database : other, storeId, get),
          ),
        );
        const remaining = taken.flatMap((fault) => (fault ? [fault.remaining] : []));
        expect(remaining.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
        expect((await there.find('a')).faultCount).toBe(0);
      } finally {
        if (other !== there.database) await other.close();
      }
    });

    test('that is removed strikes nothing, and one that is unknown is said to be', async () => {
      await using there = await open();
      const store = await there.demo();
      await store.addFault({ delay: 1 });
      await store.addFault({ delay: 2 });
      await store.deleteFault(1);
      expect(await struck(there, get, get)).toEqual([2, undefined]);
      expect(await refusalOf(store.deleteFault(1))).toEqual({
        status: 404,
        message: 'The store has no fault 1.',
      });
    });

    test('finds room where old ones are used up, and none where a thousand wait', async () => {
      await using there = await open();
      const store = await there.demo();
      const { storeId } = await there.find('a');
      await there.database.write(async (queries) => {
        const document = JSON.stringify({ match: {}, times: 1, after: 0, delay: 1, passed: 0 });
        for (let id = 1; id <= 1000; id += 1) {
          const values = [storeId, id, document, id <= 2 ? 0 : 1];
          await queries.run('INSERT INTO faults VALUES ($1, $2, $3, $4)', values);
        }
        await queries.run('UPDATE stores SET fault_count = 998 WHERE store_id = $1', [storeId]);
      });
      expect((await store.addFault({ delay: 1 })).faultId).toBe(1001);
      expect((await store.addFault({ delay: 1 })).faultId).toBe(1002);
      expect((await store.listFaults())[0]?.faultId).toBe(3);
      expect((await refusalOf(store.addFault({ delay: 1 }))).status).toBe(409);
      expect(await store.listFaults()).toHaveLength(1000);
    });
  });
}
