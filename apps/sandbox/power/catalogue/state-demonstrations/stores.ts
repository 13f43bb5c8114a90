import type { Demonstration } from './shop.ts';

const listedElsewhere =
  (query: string): Demonstration =>
  async ({ create, other }) => {
    await create();
    const { total, numbers } = await other.list(query);
    return [total, numbers];
  };

const createdInBoth =
  (changes: Record<string, unknown>): Demonstration =>
  async ({ create, other }) => {
    await create(changes);
    return other.tryCreate(changes);
  };

/** By the name of a fault of stores. */
export const storeDemonstrations: Record<string, Demonstration> = {
  'get-finds-the-invoices-of-other-stores': async ({ create, other }) => other.read(await create()),
  'list-has-the-invoices-of-other-stores': listedElsewhere(''),
  'keyword-finds-the-invoices-of-other-stores': listedElsewhere('q=A-1'),
  'company-has-the-invoices-of-other-stores': listedElsewhere('customerId=4711'),
  'number-is-unique-across-stores': createdInBoth({}),
  'order-is-unique-across-stores': createdInBoth({ orderNumber: '9' }),
  async 'get-is-cached-across-stores'({ update, read, other }) {
    await update(2041, { type: 'Credit' });
    await read(2041);
    return other.read(2041);
  },
  async 'delete-reaches-other-stores'({ remove, other }) {
    await other.list();
    await remove(2041);
    return (await other.list()).numbers;
  },
  async 'update-reaches-other-stores'({ update, other }) {
    await other.list();
    await update(2041, { type: 'Credit' });
    return other.read(2041);
  },
  'extra-fields-are-those-of-the-first-store': async ({ send, other }) => {
    await send('GET', '/invoices/extra-fields');
    return other.send('GET', '/invoices/extra-fields');
  },
};
