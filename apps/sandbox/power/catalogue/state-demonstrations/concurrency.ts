import type { Demonstration, Shop } from './shop.ts';

const state = async ({ list }: Shop): Promise<unknown> => {
  const { total, items } = await list('limit=100');
  return [total, items.map(({ invoiceNumber, orderNumber }) => `${invoiceNumber} ${orderNumber}`).toSorted()];
};

/** By the name of a fault of concurrency. */
export const concurrencyDemonstrations: Record<string, Demonstration> = {
  async 'two-creates-of-one-number-at-once'(shop) {
    const statuses = await Promise.all([shop.tryCreate(), shop.tryCreate()]);
    return [statuses.toSorted(), await state(shop)];
  },
  async 'two-creates-for-one-order-at-once'(shop) {
    const forOrder = (invoiceNumber: string): Promise<number> =>
      shop.tryCreate({ invoiceNumber, orderNumber: '9' });
    return (await Promise.all([forOrder('A-1'), forOrder('A-2')])).toSorted();
  },
  async 'two-invoices-from-one-order-at-once'(shop) {
    const fromOrder = async (): Promise<number> => (await shop.send('POST', '/orders/90417/invoices')).status;
    return [(await Promise.all([fromOrder(), fromOrder()])).toSorted(), await state(shop)];
  },
  async 'creates-at-once-are-told-one-id'({ create, read }) {
    const ids = await Promise.all([create(), create({ invoiceNumber: 'A-2' })]);
    return [new Set(ids).size, await Promise.all(ids.map(read))];
  },
  async 'updates-at-once-lose-one'({ update, read }) {
    await Promise.all([update(2041, { externalId: 'E' }), update(2041, { purchaseOrderNumber: 'PO' })]);
    return read(2041);
  },
  async 'updates-at-once-are-mixed'({ update, read }) {
    const write = (text: string): Promise<number> =>
      update(2041, { externalId: text, purchaseOrderNumber: text });
    await Promise.all([write('one'), write('two')]);
    const { externalId, purchaseOrderNumber } = await read(2041);
    return externalId === purchaseOrderNumber;
  },
  async 'updates-at-once-write-one-body'({ update, read }) {
    await Promise.all([update(2041, { type: 'Credit' }), update(36, { externalId: 'E' })]);
    return [await read(2041), await read(36)];
  },
  async 'deletes-at-once-both-succeed'({ remove }) {
    return (await Promise.all([remove(2041), remove(2041)])).toSorted();
  },
  async 'creates-at-once-are-counted-once'(shop) {
    await Promise.all(['A-1', 'A-2', 'A-3'].map((invoiceNumber) => shop.tryCreate({ invoiceNumber })));
    return state(shop);
  },
};
