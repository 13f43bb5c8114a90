import { type Demonstration, type Shop, usd } from './shop.ts';

/** Every invoice after an update of one. */
const updated =
  (body: Record<string, unknown>, id = 2041): Demonstration =>
  async (shop) => {
    shop.later(60);
    await shop.update(id, body);
    return everything(shop, id);
  };

async function everything({ list, read }: Shop, id: number): Promise<unknown> {
  return [await read(id), (await list()).items];
}

const lines = { lineItems: [{ sku: 'A', quantity: '1', unitPrice: usd('1.00') }] };
const header = { costLines: [{ description: 'Subtotal', amount: usd('1.00') }] };

/** By the name of a fault of partial updates. */
export const partialUpdateDemonstrations: Record<string, Demonstration> = {
  'update-resets-the-due-date': updated({ externalId: 'E' }, 36),
  'update-resets-the-type': updated({ externalId: 'E' }),
  'update-resets-the-source': updated({ externalId: 'E' }),
  'update-reopens-a-partly-paid-invoice': updated({ openBalance: usd('5.00') }),
  'update-wipes-details': updated({ externalId: 'E' }),
  'empty-update-wipes-details': updated({}),
  'update-wipes-terms': updated({ externalId: 'E' }),
  'update-wipes-the-external-id': updated({ type: 'E' }),
  'update-wipes-the-order-number': updated({ type: 'E' }),
  'update-merges-details': updated({ details: { details: lines } }),
  'update-appends-line-items': async (shop) => {
    await shop.update(2041, { details: { details: lines } });
    const [
      {
        lineItems: [first],
      },
    ] = [lines];
    await shop.update(2041, { details: { details: { lineItems: [{ ...first, sku: 'B' }] } } });
    return everything(shop, 2041);
  },
  'update-of-details-keeps-the-header-only': updated({ details: { header, details: lines } }),
  'update-ignores-the-purchase-order-number': updated({ purchaseOrderNumber: 'PO' }),
  'update-ignores-the-external-company-id': updated({ externalCustomerId: 'C' }),
  'update-ignores-the-source-zero': updated({ source: 0 }),
  'update-ignores-the-status-zero': updated({ status: 0 }),
  'update-ignores-the-company': updated({ customerId: '5120' }),
  'update-keeps-the-old-company-name': updated({ customerId: '5120' }),
  'update-leaves-the-time-of-the-last-change': updated({ externalId: 'E' }),
  'update-moves-the-time-of-creation': updated({ externalId: 'E' }),
  'refused-update-is-carried-out-in-part': updated({ invoiceNumber: '00000036', dueDate: 5 }),
  'update-of-an-unknown-company-is-carried-out-in-part': updated({ customerId: '1', dueDate: 5 }),
  async 'update-reaches-the-same-external-id'(shop) {
    await shop.create({ externalId: 'ERP-88121' });
    await shop.update(2041, { dueDate: 5 });
    return everything(shop, 2041);
  },
  'update-of-the-external-company-id-reaches-the-company': updated({ externalCustomerId: 'C' }),
};
