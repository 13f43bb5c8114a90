import { describe, expect, test } from 'vitest';
import { demoStore } from '../../demo-store.ts';
import { createStore } from '../../stores/create-store.ts';
import { contentsOf, storeOf } from './contents-of.ts';
import { noon, type OpenControl } from './open-control.ts';

/** What holds for resets and seeds. */
export function resetRules(open: OpenControl): void {
  describe('a reset', () => {
    test('makes of a demonstration what it was, with ids of invoices from the same one on', async () => {
      await using there = await open();
      const store = await there.demo();
      const { storeId, revision } = await there.find('a');
      const before = await contentsOf(there, 'a');
      await there.database.run('DELETE FROM invoices WHERE store_id = $1 AND invoice_id > 2041', [storeId]);
      await there.database.run('UPDATE stores SET next_invoice_id = 9000 WHERE store_id = $1', [storeId]);
      await there.database.run('INSERT INTO rate_windows (store_id, began_at, used) VALUES ($1, 0, 150)', [
        storeId,
      ]);
      await store.putCompany('99', { name: 'Later' });
      await store.deleteOrder(90417);
      await store.setTerms(7);
      await store.changeClock({ now: 5 });
      await store.changeClock({ frozen: true });
      await store.addFault({ delay: 1 });
      expect(await contentsOf(there, 'a')).not.toEqual(before);

      await store.reset();
      expect(await contentsOf(there, 'a')).toEqual(before);
      expect(await store.get()).toMatchObject({ faultCount: 0, clock: { now: noon, frozen: false } });
      expect(await store.listFaults()).toEqual([]);
      expect(
        await there.database.all('SELECT used FROM rate_windows WHERE store_id = $1', [storeId]),
      ).toEqual([]);
      expect(await storeOf(there, 'token-of-a')).toBe('a');
      const after = await there.find('a');
      expect(after.storeId).toBe(storeId);
      expect(after.revision).toBeGreaterThan(revision);
    });

    test('makes of a store of a program what the program gave', async () => {
      await using there = await open();
      const given = { companies: [{ companyId: '7', name: 'Own' }], termDays: 3 };
      await createStore(there.database, { hash: 'own', tokens: ['own'], ...given });
      const store = there.control.store('own');
      await store.seed({ kind: 'demo' });
      await store.reset();
      expect((await store.listCompanies()).data).toEqual(given.companies);
      expect((await store.get()).termDays).toBe(3);
    });

    test('leaves nothing of a store behind in any table, and other stores alone', async () => {
      await using there = await open();
      await there.control.createStore({ storeHash: 'a', tokens: ['token-of-a'] });
      await there.control.createStore({ storeHash: 'b', tokens: ['token-of-b'], seed: { kind: 'demo' } });
      const before = await contentsOf(there, 'b');
      const store = there.control.store('a');
      await store.seed({ kind: 'demo' });
      await store.reset();
      const { storeId } = await there.find('a');
      const tables = await there.database.all<{ name: string }>(
        there.database.kind === 'sqlite'
          ? `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'store_id' WHERE m.type = 'table'`
          : `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'store_id' AND table_schema = current_schema()`,
      );
      const left: string[] = [];
      for (const { name } of tables) {
        const row = await there.database.get(`SELECT store_id FROM ${name} WHERE store_id = $1`, [storeId]);
        if (row) left.push(name);
      }
      expect(tables.length).toBeGreaterThan(8);
      expect(left.toSorted()).toEqual(['store_origins', 'stores', 'tokens']);
      expect(await contentsOf(there, 'b')).toEqual(before);
    });

    test('of a store with synthetic invoices makes them again', async () => {
      await using there = await open();
      const seed = { kind: 'synthetic', count: 50, seed: 9 } as const;
      await there.control.createStore({ storeHash: 'a', tokens: [], seed });
      await there.control.store('a').reset();
      const { storeId } = await there.find('a');
      const asked = { storeId, count: 50, seed: 9, now: noon / 1000 };
      expect(there.seeded).toEqual([asked, asked]);
    });

    test('of everything leaves what the sandbox was started with', async () => {
      await using there = await open();
      await there.demo();
      await there.control.reset();
      expect((await there.control.listStores()).totalCount).toBe(0);
    });
  });

  describe('a seed', () => {
    test('of the demonstration takes the place of what there is', async () => {
      await using there = await open();
      await there.demo();
      await there.control.createStore({ storeHash: 'b', tokens: ['token-of-b'] });
      const store = there.control.store('b');
      await store.putCompany('1', { name: 'Before' });
      await store.seed({ kind: 'demo' });
      expect(await contentsOf(there, 'b')).toEqual(await contentsOf(there, 'a'));
      expect((await store.listCompanies()).totalCount).toBe(
        demoStore({ hash: '', tokens: [] }).companies?.length,
      );
      await store.reset();
      expect((await store.listCompanies()).totalCount).toBe(0);
    });

    test('of nothing empties the store, and leaves clock, terms, faults and tokens', async () => {
      await using there = await open();
      const store = await there.demo();
      await store.setTerms(5);
      await store.changeClock({ frozen: true, now: 6000 });
      await store.addFault({ delay: 1 });
      await store.seed({ kind: 'empty' });
      expect((await store.listOrders()).totalCount).toBe(0);
      expect(await store.get()).toMatchObject({
        termDays: 5,
        faultCount: 1,
        tokenCount: 1,
        clock: { now: 6000, frozen: true },
      });
    });

    test('of synthetic invoices adds to what is there, up to the time of the store', async () => {
      await using there = await open();
      const store = await there.demo();
      await store.changeClock({ frozen: true, now: 7_999 });
      await store.seed({ kind: 'synthetic', count: 3 });
      const { storeId } = await there.find('a');
      expect(there.seeded).toEqual([{ storeId, count: 3, seed: 1, now: 7 }]);
      expect((await store.listCompanies()).totalCount).toBe(2);
    });

    test('that fails while a store is created leaves no store', async () => {
      await using there = await open();
      there.failure = new Error('The disk is full.');
      const seed = { kind: 'synthetic', count: 3 };
      const answer = there.send('POST', '/stores', { storeHash: 'a', tokens: [], seed });
      await expect(answer).rejects.toThrow('answered 500');
      expect((await there.control.listStores()).totalCount).toBe(0);
      expect(there.reports).toEqual([there.failure]);
    });
  });
}
