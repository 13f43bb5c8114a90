import { describe, expect, test } from 'vitest';
import { contentsOf, storeOf } from './contents-of.ts';
import { noon, type OpenControl, refusalOf } from './open-control.ts';

/** What holds for stores and their tokens. */
export function storeRules(open: OpenControl): void {
  describe('a store', () => {
    test('that is created answers to its tokens, and to no others', async () => {
      await using there = await open();
      const tokens = { tokens: ['one', 'two'], storefrontTokens: ['buyer'] };
      const store = await there.control.createStore({ storeHash: 'a', termDays: 14, ...tokens });
      expect(store).toEqual({
        storeHash: 'a',
        termDays: 14,
        tokenCount: 2,
        storefrontTokenCount: 1,
        faultCount: 0,
        clock: { now: noon, frozen: false },
      });
      const said = await Promise.all(['one', 'two', 'buyer', 'three'].map((token) => storeOf(there, token)));
      expect(said).toEqual(['a', 'a', 403, 401]);
    });

    test('begins empty, with a term of 30 days, unless it is told otherwise', async () => {
      await using there = await open();
      const store = await there.control.createStore({ storeHash: 'a', tokens: [] });
      expect(store.termDays).toBe(30);
      expect((await there.control.store('a').listCompanies()).totalCount).toBe(0);
    });

    test('with a hash that is taken is refused', async () => {
      await using there = await open();
      await there.demo();
      expect(await refusalOf(there.control.createStore({ storeHash: 'a', tokens: ['other'] }))).toEqual({
        status: 409,
        message: 'storeHash: the store a is there already. Delete it, or take another hash.',
      });
      expect(await storeOf(there, 'other')).toBe(401);
    });

    test('with a token of another store is refused, and nothing of it stays', async () => {
      await using there = await open();
      await there.demo();
      const refusal = await refusalOf(
        there.control.createStore({ storeHash: 'b', tokens: ['new', 'token-of-a'] }),
      );
      expect(refusal.status).toBe(409);
      expect(refusal.message).not.toContain('token-of-a');
      expect((await there.control.listStores()).data.map(({ storeHash }) => storeHash)).toEqual(['a']);
      expect(await storeOf(there, 'new')).toBe(401);
    });

    test('with a token in both lists is refused', async () => {
      await using there = await open();
      const store = { storeHash: 'a', tokens: ['x'], storefrontTokens: ['x'] };
      expect((await refusalOf(there.control.createStore(store))).status).toBe(422);
    });

    test('is made for each of ten requests that come at once', async () => {
      await using there = await open();
      const hashes = Array.from({ length: 10 }, (_, index) => `s${index}`);
      await Promise.all(
        hashes.map((storeHash) =>
          there.control.createStore({ storeHash, tokens: [`token-of-${storeHash}`] }),
        ),
      );
      const { data, totalCount } = await there.control.listStores({ offset: 7, limit: 2 });
      expect([totalCount, data.map(({ storeHash }) => storeHash)]).toEqual([10, ['s7', 's8']]);
      expect(await storeOf(there, 'token-of-s9')).toBe('s9');
    });

    test('never shows its tokens', async () => {
      await using there = await open();
      await there.demo();
      const texts = [await there.send('GET', '/stores'), await there.send('GET', '/stores/a')];
      for (const answer of texts) expect(await answer.text()).not.toContain('token-of-a');
    });

    test('that is deleted takes all with it, and leaves other stores alone', async () => {
      await using there = await open();
      const store = await there.demo();
      await there.control.createStore({ storeHash: 'b', tokens: ['token-of-b'], seed: { kind: 'demo' } });
      const before = await contentsOf(there, 'b');
      await store.delete();
      expect(await storeOf(there, 'token-of-a')).toBe(401);
      expect(await storeOf(there, 'token-of-b')).toBe('b');
      expect(await contentsOf(there, 'b')).toEqual(before);
      expect(await refusalOf(store.delete())).toEqual({ status: 404, message: 'There is no store a.' });
      expect(await there.database.all('SELECT store_id FROM store_origins')).toHaveLength(1);
    });

    test('can be created again under the same hash and token', async () => {
      await using there = await open();
      await (await there.demo()).delete();
      await there.control.createStore({ storeHash: 'a', tokens: ['token-of-a'] });
      expect((await there.control.store('a').listCompanies()).totalCount).toBe(0);
    });

    test('whose hash no database can hold is not there', async () => {
      await using there = await open();
      for (const [method, path] of [
        ['GET', '/stores/%00'],
        ['DELETE', '/stores/a%00'],
      ] as const)
        expect((await there.send(method, path)).status).toBe(404);
    });

    test('gets other tokens, and the old ones are no longer valid', async () => {
      await using there = await open();
      const store = await there.demo();
      await there.control.createStore({ storeHash: 'b', tokens: ['token-of-b'] });
      await store.replaceTokens({ tokens: ['new'], storefrontTokens: ['buyer'] });
      const said = ['token-of-a', 'new', 'buyer'].map((token) => storeOf(there, token));
      expect(await Promise.all(said)).toEqual([401, 'a', 403]);
      expect((await refusalOf(store.replaceTokens({ tokens: ['token-of-b'] }))).status).toBe(409);
      expect(await storeOf(there, 'new')).toBe('a');
      expect((await refusalOf(store.replaceTokens({ tokens: ['x'], storefrontTokens: ['x'] }))).status).toBe(
        422,
      );
    });
  });

  test('every write to a store raises its revision', async () => {
    await using there = await open();
    const store = await there.demo();
    const field = { fieldName: 'New', fieldType: 0 } as const;
    const order = { orderNumber: '7', companyId: null, currency: 'USD', total: '1' };
    const writes: (() => Promise<unknown>)[] = [
      () => store.setTerms(5),
      () => store.putCompany('99', { name: 'New' }),
      () => store.deleteCompany('99'),
      () => store.putChannel(99, { name: 'New' }),
      () => store.deleteChannel(99),
      () => store.putOrder(99, order),
      () => store.deleteOrder(99),
      () => store.putExtraField(99, field),
      () => store.deleteExtraField(99),
      () => store.changeClock({ advance: 1 }),
      () => store.addFault({ delay: 1 }),
      () => store.deleteFault(1),
      () => store.clearFaults(),
      () => store.replaceTokens({ tokens: ['token-of-a'] }),
      () => store.seed({ kind: 'demo' }),
      () => store.reset(),
    ];
    for (const write of writes) {
      const { revision } = await there.find('a');
      await write();
      expect((await there.find('a')).revision, String(write)).toBeGreaterThan(revision);
    }
  });
}
