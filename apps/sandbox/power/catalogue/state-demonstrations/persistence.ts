import { type Demonstration, usd } from './shop.ts';

/** Reads an invoice that was created with these fields. */
const created =
  (changes: Record<string, unknown>): Demonstration =>
  async ({ create, read }) =>
    read(await create(changes));

const line = (sku: string): Record<string, unknown> => ({
  sku,
  quantity: '1',
  unitPrice: usd('2.00'),
  unitDiscount: usd('0.50'),
});
const address = (city: string): Record<string, string> => ({
  city,
  state: 'Oregon',
  country: 'United States',
  street1: '88 Quay Street',
  street2: 'Dock 4',
  zipCode: '97209',
  lastName: 'Okafor',
  firstName: 'Dana',
});
const shipment = {
  addressIndex: '0',
  shipDate: 'January 14, 2026',
  shipVia: 'Ground',
  trackingNumber: '1ZT0443',
  comments: 'Two parcels',
};
const costLine = (description: string): Record<string, unknown> => ({ description, amount: usd('1.00') });

const touchedBy =
  (path: string): Demonstration =>
  async ({ later, send, read }) => {
    later(60);
    await send('GET', path);
    return (await read(2041))['updatedAt'];
  };

/** By the name of a fault of persistence. */
export const persistenceDemonstrations: Record<string, Demonstration> = {
  'create-drops-purchase-order-number': created({ purchaseOrderNumber: 'PO-1' }),
  'create-drops-external-id-beside-order-number': created({ externalId: 'E-1', orderNumber: '900' }),
  'create-drops-channel': created({ channelId: 1 }),
  'create-swaps-external-ids': created({ externalId: 'E-1', externalCustomerId: 'C-1' }),
  'create-cuts-terms-at-255': created({ termsConditions: 'x'.repeat(300) }),
  'create-escapes-markup-in-terms': created({ termsConditions: 'Maes & Co' }),
  'write-loses-characters-of-four-bytes': created({ purchaseOrderNumber: 'PO-🧾' }),
  'create-trims-purchase-order-number': created({ purchaseOrderNumber: ' PO-1' }),
  'create-lowercases-external-id': created({ externalId: 'ERP-1' }),
  'create-strips-leading-zeros-of-external-id': created({ externalId: '0042' }),
  'create-loses-the-last-line-item': created({ details: { details: { lineItems: [line('A'), line('B')] } } }),
  'create-loses-unit-discounts': created({ details: { details: { lineItems: [line('A')] } } }),
  async 'update-loses-custom-fields-of-line-items'({ update, read }) {
    const lineItems = [{ ...line('A'), customFields: { colour: 'grey' } }];
    await update(2041, { details: { details: { lineItems } } });
    return read(2041);
  },
  'create-sorts-cost-lines': created({
    details: { header: { costLines: [costLine('Subtotal'), costLine('Freight')] } },
  }),
  'create-keeps-one-shipping-address': created({
    details: { header: { shippingAddresses: [address('Portland'), address('Salem')] } },
  }),
  'create-loses-shipments-beside-line-items': created({
    details: { details: { lineItems: [line('A')], shipments: [shipment] } },
  }),
  'list-shows-the-details-of-another-invoice': async ({ list }) => (await list()).items,
  async 'get-touches-the-invoice'({ later, read }) {
    later(60);
    await read(2041);
    return (await read(2041))['updatedAt'];
  },
  'pdf-touches-the-invoice': touchedBy('/invoices/2041/download-pdf'),
  async 'get-is-stale-after-update'({ update, read }) {
    await update(2041, { externalId: 'E-2' });
    return (await read(2041))['externalId'];
  },
  async 'list-is-late-with-a-new-invoice'({ create, list }) {
    await create();
    return (await list()).numbers;
  },
};
