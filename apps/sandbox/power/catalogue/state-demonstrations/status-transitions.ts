import { type Demonstration, type Shop, usd } from './shop.ts';

const shown = async ({ read, list }: Shop, id: number): Promise<unknown[]> => {
  const { status, openBalance } = await read(id);
  const pages = [await list('status=0'), await list('status=1'), await list('status=2')];
  return [status, openBalance, pages.map(({ total, numbers }) => [total, numbers])];
};

const created =
  (changes: Record<string, unknown>): Demonstration =>
  async (shop) =>
    shown(shop, await shop.create(changes));

const updated =
  (id: number, body: Record<string, unknown>): Demonstration =>
  async (shop) => {
    await shop.update(id, body);
    return shown(shop, id);
  };

/** By the name of a fault of status transitions. */
export const statusDemonstrations: Record<string, Demonstration> = {
  'create-at-zero-stays-open': created({ openBalance: usd(0) }),
  'update-to-zero-stays-open': updated(36, { openBalance: usd('0') }),
  'create-below-zero-stays-open': created({ openBalance: usd(-1) }),
  'update-below-zero-stays-open': updated(36, { openBalance: usd('-1') }),
  'update-to-zero-with-decimals-stays-open': updated(36, { openBalance: usd('0.0000') }),
  'status-that-was-sent-wins-at-zero': updated(36, { openBalance: usd('0'), status: 1 }),
  'partly-paid-invoice-stays-so-at-zero': updated(2041, { openBalance: usd('0') }),
  'cents-count-as-nothing': updated(2041, { openBalance: usd('0.0050') }),
  'payment-sets-partly-paid': updated(36, { openBalance: { code: 'EUR', value: '40.00' } }),
  'create-below-the-original-sets-partly-paid': created({ openBalance: usd(40) }),
  'create-ignores-the-status': created({ status: 1 }),
  'status-that-is-completed-clears-the-balance': updated(2041, { status: 2 }),
  async 'completing-reaches-the-same-purchase-order'(shop) {
    await shop.create({ purchaseOrderNumber: 'PO-77310' });
    await shop.update(2041, { openBalance: usd('0') });
    return shown(shop, 2041);
  },
  async 'completing-reaches-the-whole-company'(shop) {
    await shop.create();
    await shop.update(2041, { openBalance: usd('0') });
    return shown(shop, 2041);
  },
};
