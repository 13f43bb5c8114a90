import type { Demonstration, Shop } from './shop.ts';

const lists = async ({ list }: Shop): Promise<unknown> => {
  const pages = [await list(), await list('customerId=4711')];
  return pages.map(({ total, numbers }) => [total, numbers]);
};

/** What there is after an invoice was deleted, and what becomes of asking for it. */
const deleted =
  (id: number): Demonstration =>
  async (shop) => {
    const first = await shop.remove(id);
    const { status } = await shop.send('GET', `/invoices/${id}`);
    return [first, status, await shop.update(id, { dueDate: 5 }), await shop.remove(id), await lists(shop)];
  };

const deletedBeside =
  (changes: Record<string, unknown>): Demonstration =>
  async (shop) => {
    await shop.create(changes);
    return deleted(2041)(shop);
  };

/** By the name of a fault of deletion. */
export const deletionDemonstrations: Record<string, Demonstration> = {
  'delete-has-no-effect': deleted(2041),
  'delete-leaves-completed-invoices': deleted(1987),
  'delete-leaves-invoices-of-orders': deleted(2041),
  'delete-hides-from-lists-only': deleted(2041),
  'delete-stays-in-lists': deleted(2041),
  'deleted-invoice-is-counted': deleted(2041),
  'deleted-invoice-of-a-company-is-counted': deleted(2041),
  'deleted-invoice-is-read': deleted(2041),
  'deleted-invoice-takes-updates': deleted(2041),
  'delete-succeeds-twice': deleted(2041),
  'delete-removes-the-whole-company': deleted(2041),
  'delete-removes-the-same-external-id': deletedBeside({ externalId: 'ERP-88121' }),
  'delete-removes-numbers-that-begin-alike': deletedBeside({ invoiceNumber: 'INV-2026-0117-2' }),
};
