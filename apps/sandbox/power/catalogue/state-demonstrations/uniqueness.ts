import { type Demonstration, type Shop, usd } from './shop.ts';

const after = async ({ list }: Shop, ...said: unknown[]): Promise<unknown[]> => [
  ...said,
  (await list('sortBy=invoiceNumber')).items.map(({ invoiceNumber, orderNumber }) => [
    invoiceNumber,
    orderNumber,
  ]),
];

const createdTwice =
  (first: Record<string, unknown>, second: Record<string, unknown>): Demonstration =>
  async (shop) => {
    await shop.create(first);
    return after(shop, await shop.tryCreate(second));
  };

/** By the name of a fault of uniqueness. */
export const uniquenessDemonstrations: Record<string, Demonstration> = {
  'taken-number-is-accepted': createdTwice({}, {}),
  'taken-number-of-another-company-is-accepted': createdTwice({}, { customerId: '5120' }),
  'taken-number-of-a-completed-invoice-is-accepted': createdTwice({ openBalance: usd(0) }, {}),
  'taken-order-is-accepted': createdTwice({ orderNumber: '9' }, { orderNumber: '9', invoiceNumber: 'A-2' }),
  'taken-order-of-a-completed-invoice-is-accepted': createdTwice(
    { orderNumber: '9', openBalance: usd(0) },
    { orderNumber: '9', invoiceNumber: 'A-2' },
  ),
  'update-to-a-taken-number-is-accepted': async (shop) =>
    after(shop, await shop.update(36, { invoiceNumber: 'INV-2026-0117' })),
  'update-to-its-own-number-is-refused': async (shop) =>
    after(shop, await shop.update(36, { invoiceNumber: '00000036' })),
  async 'create-with-a-taken-number-updates-the-invoice'(shop) {
    const status = await shop.tryCreate({ invoiceNumber: '00000036', purchaseOrderNumber: 'PO-1' });
    return [status, await shop.read(36)];
  },
  'refused-create-leaves-an-invoice': createdTwice({}, {}),
};
