import { type Document, operationsOf } from '@b2b-invoices/spec';
import type { ExtraFieldConfig } from '@b2b-invoices/types';
import type { World } from '../../target/world.ts';
import { orderDetails } from '../traffic/order-details.ts';

/** The configurations that the first example of a page of extra fields shows. */
function exampleFields(document: Document): ExtraFieldConfig[] {
  const page = operationsOf(document).find(({ operationId }) => operationId === 'listInvoiceExtraFields');
  const ok = page?.responses.find(({ status }) => status === 200);
  const { data } = Object(ok?.bodies[0]?.examples[0]?.value) as { data?: ExtraFieldConfig[] };
  return Array.isArray(data) ? data : [];
}

/** A store that has what the examples of the specification refer to, and orders in each state, without invoices. */
export function exampleWorld(document: Document): Required<World> {
  const order = { companyId: '5120', status: 'Awaiting Fulfillment', currency: 'EUR', total: '239.7900' };
  return {
    companies: [
      { companyId: '4711', name: 'Harbor Tool Supply' },
      { companyId: '5120', name: 'Maes Bouw' },
      { companyId: '4710', name: 'Harbor Tool' },
    ],
    channels: [
      { channelId: 1, name: 'Trade counter' },
      { channelId: 664179, name: 'Web shop' },
    ],
    extraFields: exampleFields(document),
    orders: [
      {
        ...order,
        orderId: 90417,
        orderNumber: '1205',
        channelId: 664179,
        purchaseOrderNumber: 'PO-90',
        details: orderDetails('EUR', '221.8500'),
      },
      {
        ...order,
        orderId: 90418,
        orderNumber: '1206',
        companyId: '4711',
        currency: 'USD',
        total: '80.5',
        details: orderDetails('USD', '62.5600'),
      },
      { ...order, orderId: 90419, orderNumber: '1207', status: 'Incomplete' },
      { ...order, orderId: 90420, orderNumber: '1208', companyId: null },
    ],
    termDays: 30,
  };
}
