import { describe, expect, test } from 'vitest';
import { contentsOf, storeOf } from './contents-of.ts';
import { type OpenControl, refusalOf } from './open-control.ts';

const order = { orderNumber: '7001', companyId: '1', currency: 'USD', total: '12.50' };
const one = { companyId: '1', name: 'One' };
const field = { fieldName: 'Ticket', fieldType: 0 as const };
const seed = {
  kind: 'contents' as const,
  companies: [one, { companyId: '2', name: 'Two' }],
  channels: [{ channelId: 3, name: 'Web shop' }],
  orders: [
    { ...order, orderId: 9, channelId: 3, status: 'Shipped', arrivesAt: 50 },
    { ...order, orderId: 8, orderNumber: '7002', companyId: null },
  ],
  extraFields: [{ id: 4, ...field, isUnique: true, maximumLength: '12' }],
};

/** What holds for stores whose contents come in one request. */
export function contentsRules(open: OpenControl): void {
  describe('contents in one request', () => {
    test('make the same store as a request for each', async () => {
      await using there = await open();
      await there.control.createStore({ storeHash: 'a', tokens: ['t'], storefrontTokens: ['buyer'], seed });
      await there.control.createStore({ storeHash: 'b', tokens: [] });
      const store = there.control.store('b');
      for (const { companyId, name } of seed.companies) await store.putCompany(companyId, { name });
      for (const { channelId, name } of seed.channels) await store.putChannel(channelId, { name });
      for (const { orderId, ...body } of seed.orders) await store.putOrder(orderId, body);
      for (const { id, ...body } of seed.extraFields) await store.putExtraField(id, body);
      expect(await contentsOf(there, 'a')).toEqual(await contentsOf(there, 'b'));
      expect((await store.listOrders()).totalCount).toBe(2);
      expect([await storeOf(there, 't'), await storeOf(there, 'buyer')]).toEqual(['a', 403]);
    });

    test('are put back by a reset', async () => {
      await using there = await open();
      await there.control.createStore({ storeHash: 'a', tokens: [], termDays: 5, seed });
      const before = await contentsOf(there, 'a');
      const store = there.control.store('a');
      await store.putCompany('1', { name: 'Renamed' });
      await store.deleteOrder(9);
      await store.putExtraField(5, { fieldName: 'Later', fieldType: 2 });
      await store.setTerms(60);
      await store.reset();
      expect(await contentsOf(there, 'a')).toEqual(before);
    });

    test('take the place of what a store has, and a reset goes further back', async () => {
      await using there = await open();
      const store = await there.demo();
      const before = await contentsOf(there, 'a');
      await store.seed(seed);
      expect((await store.listCompanies()).data).toEqual(seed.companies);
      expect((await store.listOrders()).data.map(({ orderId }) => orderId)).toEqual([8, 9]);
      await store.reset();
      expect(await contentsOf(there, 'a')).toEqual(before);
    });

    test('may be a part of them, or nothing', async () => {
      await using there = await open();
      const part = { kind: 'contents' as const, companies: [one] };
      await there.control.createStore({ storeHash: 'a', tokens: [], seed: part });
      const store = there.control.store('a');
      expect((await store.listCompanies()).data).toEqual([one]);
      await store.seed({ kind: 'contents' });
      expect((await store.listCompanies()).totalCount).toBe(0);
    });

    test.each([
      [
        { orders: [{ ...order, orderId: 9, companyId: '404' }] },
        '/seed/orders/0/companyId: /seed/companies has no company 404.',
      ],
      [{ companies: [one, one] }, '/seed/companies/1 has the companyId "1", and so has /seed/companies/0.'],
      [
        {
          channels: [
            { channelId: 3, name: 'One' },
            { channelId: 3, name: 'Two' },
          ],
        },
        '/seed/channels/1 has the channelId 3, and so has /seed/channels/0.',
      ],
      [
        {
          orders: [
            { ...order, orderId: 9 },
            { ...order, orderId: 9, orderNumber: '7002' },
          ],
        },
        '/seed/orders/1 has the orderId 9, and so has /seed/orders/0.',
      ],
      [
        {
          orders: [
            { ...order, orderId: 8 },
            { ...order, orderId: 9 },
          ],
        },
        '/seed/orders/1 has the orderNumber "7001", and so has /seed/orders/0.',
      ],
      [
        {
          extraFields: [
            { ...field, id: 4 },
            { ...field, id: 4, fieldName: 'Other' },
          ],
        },
        '/seed/extraFields/1 has the id 4, and so has /seed/extraFields/0.',
      ],
      [
        {
          extraFields: [
            { ...field, id: 4 },
            { ...field, id: 5 },
          ],
        },
        '/seed/extraFields/1 has the fieldName "Ticket", and so has /seed/extraFields/0.',
      ],
      [
        { orders: [{ ...order, orderId: 9, details: { header: 'none' } }] },
        '/seed/orders/0/details/header must be object.',
      ],
      [{ orders: [{ ...order, orderId: 0 }] }, '/seed/orders/0/orderId must be >= 1.'],
      [
        { companies: [{ ...one, vatNumber: '7' }] },
        '/seed/companies/0 must not have the property "vatNumber".',
      ],
      [{ invoices: [] }, '/seed must not have the property "invoices".'],
    ])('with %j are refused, and no store is left', async (more, message) => {
      await using there = await open();
      const given = { kind: 'contents', companies: [one], ...more };
      const answer = await there.send('POST', '/stores', { storeHash: 'a', tokens: ['t'], seed: given });
      expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([422, message]);
      expect((await there.control.listStores()).totalCount).toBe(0);
    });

    test('that make no sense leave a store as it is', async () => {
      await using there = await open();
      const store = await there.demo();
      const before = await contentsOf(there, 'a');
      const refusal = await refusalOf(store.seed({ ...seed, companies: [] }));
      expect(refusal).toEqual({ status: 422, message: '/orders/0/companyId: /companies has no company 1.' });
      expect(await contentsOf(there, 'a')).toEqual(before);
    });
  });
}
