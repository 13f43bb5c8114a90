import { type Document, operationsOf } from '@b2b-invoices/spec';
import type { ExtraFieldConfig, InvoiceDetails } from '@b2b-invoices/types';
import type { World } from './world.ts';

/** The extra fields that the specification shows in its example. */
function exampleFields(document: Document): ExtraFieldConfig[] {
  const operation = operationsOf(document).find(
    ({ operationId }) => operationId === 'listInvoiceExtraFields',
  );
  const examples = operation?.responses
    .filter(({ status }) => status === 200)
    .flatMap(({ bodies }) => bodies.flatMap((body) => body.examples));
  const pages = (examples ?? []).map(({ value }) => (Object(value) as { data?: unknown }).data);
  return (pages.find((data) => Array.isArray(data) && data.length > 0) ?? []) as ExtraFieldConfig[];
}

/** Details with several amounts, of which the first is not the total. */
const details = (code: string, amounts: readonly string[]): InvoiceDetails => ({
  type: 'StandardInvoiceDetails',
  header: {
    orderDate: 1_767_225_600,
    customerFields: { key: 'Branch', value: 'Gent 3' },
    costLines: amounts.map((value, index) => ({
      amount: { code, value },
      description: index === 0 ? 'Subtotal' : 'Freight',
    })),
  },
  details: {
    lineItems: [
      {
        sku: 'HEX-M8',
        quantity: '250',
        unitPrice: { code, value: 0.42 },
        description: 'Bolt',
        customFields: { colour: 'blue' },
      },
      {
        sku: 'DRILL',
        quantity: 3,
        unitPrice: { code, value: '189.5000' },
        description: 'Drill',
        customFields: '',
      },
    ],
  },
});

function makeWorld(document: Document): Required<World> {
  const order = (orderId: number, changes: object = {}) => ({
    orderId,
    orderNumber: String(orderId - 89_212),
    companyId: '5120' as string | null,
    status: 'Awaiting Fulfillment',
    currency: 'EUR',
    total: '1249.5000',
    ...changes,
  });
  return {
    companies: [
      { companyId: '4711', name: 'Harbor Tool Supply' },
      { companyId: '5120', name: 'Maes Bouw' },
      { companyId: '5121', name: 'Maes Bouw Noord' },
    ],
    channels: [
      { channelId: 1, name: 'Trade counter' },
      { channelId: 664179, name: 'Web shop' },
      { channelId: 17, name: 'Telephone' },
    ],
    orders: [
      order(90417, {
        channelId: 664179,
        purchaseOrderNumber: 'PO-90',
        details: details('EUR', ['1100.0000', '149.5000']),
      }),
      order(90418, {
        companyId: '4711',
        currency: 'USD',
        total: '80.05',
        details: details('USD', ['60.0500', '20.0000']),
      }),
      order(90419, { status: 'Shipped', total: '0.10', channelId: 1 }),
      order(90420, { status: 'Completed', companyId: '5121', total: '99999.99' }),
      order(90421, { status: 'Incomplete' }),
      order(90422, { companyId: null }),
    ],
    extraFields: exampleFields(document),
    termDays: 14,
  };
}

const worlds = new WeakMap<Document, Required<World>>();

/** A store with what the examples of the specification speak of, and orders in every state. */
export function standardWorld(document: Document): Required<World> {
  const world = worlds.get(document) ?? makeWorld(document);
  worlds.set(document, world);
  return world;
}
