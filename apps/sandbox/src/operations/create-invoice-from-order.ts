import { secondsOf } from '../clock.ts';
import type { Queries, Row } from '../database/database.ts';
import { refusal, success } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { defaultDueDate } from '../invoices/default-due-date.ts';
import { applyConfigs, configsOf } from '../invoices/extra-field-rules.ts';
import { insertInvoice } from '../invoices/insert-invoice.ts';
import type { Order } from '../invoices/order.ts';
import { readBalance } from '../invoices/read-balance.ts';

/** @throws Refusal 404 when the order is unknown or has not arrived, 400 when it cannot have an invoice */
async function findOrder(
  queries: Queries,
  storeId: number,
  orderId: number,
  now: number,
): Promise<Order & { companyId: string }> {
  const row = await queries.get<{ document: string } & Row>(
    'SELECT document FROM orders WHERE store_id = $1 AND order_id = $2 AND arrives_at <= $3',
    [storeId, orderId, now],
  );
  if (!row) throw refusal(404, 'Order does not exist');
  const order = JSON.parse(row.document) as Order;
  if (order.status === 'Incomplete') throw refusal(400, 'The order is incomplete');
  const { companyId } = order;
  if (companyId === null) throw refusal(400, 'The order does not belong to a company');
  return { ...order, companyId };
}

/** Creates the one invoice of an order, under a number of eight digits. */
export const createInvoiceFromOrder: Handler = async ({ store, database, clock, id }) => {
  const now = secondsOf(clock);
  const made = await database.write(async (queries) => {
    const order = await findOrder(queries, store.storeId, id, now);
    const balance = readBalance({ code: order.currency, value: order.total });
    const configs = await configsOf(queries, store.storeId);
    const invoice = {
      invoiceNumber: undefined,
      customerId: order.companyId,
      externalCustomerId: null,
      externalId: null,
      type: 'Invoice',
      orderNumber: order.orderNumber,
      purchaseOrderNumber: order.purchaseOrderNumber ?? null,
      status: 0,
      source: 0,
      dueDate: defaultDueDate(now, store),
      issuedAt: now,
      now,
      original: balance,
      open: balance,
      channelId: order.channelId ?? null,
      termsConditions: null,
      externalPdfUrl: null,
      details: JSON.stringify(order.details),
      extraFields: applyConfigs(configs, []),
    };
    return insertInvoice(queries, store.storeId, invoice, configs);
  });
  return success({ invoiceNumber: made.invoiceNumber, invoiceId: made.id }, 'SUCCESS');
};
