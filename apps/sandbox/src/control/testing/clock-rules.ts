import { describe, expect, test } from 'vitest';
import { entry, noon, type OpenControl, refusalOf } from './open-control.ts';

/** What holds for the clock and the journal of a store. */
export function clockRules(open: OpenControl): void {
  describe('the clock of a store', () => {
    test('is frozen, set, moved and released, and the store keeps it', async () => {
      await using there = await open();
      const store = await there.demo();
      expect(await store.changeClock({ advance: 5000 })).toEqual({ now: noon + 5000, frozen: false });
      expect(await store.changeClock({ frozen: true, now: 1000 })).toEqual({ now: 1000, frozen: true });
      expect(await store.getClock()).toEqual({ now: 1000, frozen: true });
      expect(await there.find('a')).toMatchObject({ clockOffset: 5000, clockFrozenAt: 1000 });
      expect(await store.changeClock({ frozen: false })).toEqual({ now: 1000, frozen: false });
      expect(await store.changeClock({ release: true })).toEqual({ now: noon, frozen: false });
    });

    test('is moved by each of ten changes that come at once', async () => {
      await using there = await open();
      const store = await there.demo();
      await Promise.all(Array.from({ length: 10 }, () => store.changeClock({ advance: 100 })));
      expect((await store.getClock()).now).toBe(noon + 1000);
    });

    test('is not that of another store', async () => {
      await using there = await open();
      const store = await there.demo();
      await there.control.createStore({ storeHash: 'b', tokens: [] });
      await store.changeClock({ frozen: true, now: 1000 });
      expect(await there.control.store('b').getClock()).toEqual({ now: noon, frozen: false });
    });

    test('stays between the years 1970 and 9999', async () => {
      await using there = await open();
      const store = await there.demo();
      const message = 'advance: the clock would leave the years from 1970 to 9999.';
      for (const change of [{ advance: -noon - 1 }, { now: 253_402_300_799_999, advance: 1 }])
        expect(await refusalOf(store.changeClock(change))).toEqual({ status: 422, message });
      expect(await store.getClock()).toEqual({ now: noon, frozen: false });
      expect((await store.changeClock({ advance: -noon })).now).toBe(0);
    });
  });

  describe('the journal', () => {
    test('is shown and forgotten for one store alone', async () => {
      await using there = await open();
      const store = await there.demo();
      await there.control.createStore({ storeHash: 'b', tokens: [] });
      const { operationId: _, ...shown } = entry;
      expect(await store.listJournal()).toEqual([shown]);
      expect(await there.control.store('b').listJournal()).toEqual([]);
      await store.clearJournal();
      expect(there.cleared).toEqual(['a']);
    });
  });
}
