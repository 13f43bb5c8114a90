import type { Queries, Row } from '../database/database.ts';
import type { Order } from '../invoices/order.ts';
import { type Page, type PageQuery, readPage } from './page.ts';
import { RefusedChange } from './refused-change.ts';

/** A page of the orders, by their ids. */
export function listOrders(queries: Queries, page: PageQuery & { storeId: number }): Promise<Page<Order>> {
  const columns = { table: 'orders', columns: 'document', key: 'order_id' };
  return readPage<{ document: string } & Row, Order>(
    queries,
    columns,
    page,
    (row) => JSON.parse(row.document) as Order,
  );
}

/** Creates or replaces an order. @throws UniqueViolation of `orders_number` when another one has its number */
export async function writeOrder(queries: Queries, storeId: number, order: Order): Promise<void> {
  await queries.run(
    `INSERT INTO orders (store_id, order_id, order_number, company_id, status, arrives_at, document)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (store_id, order_id) DO UPDATE SET order_number = excluded.order_number, company_id = excluded.company_id,
      status = excluded.status, arrives_at = excluded.arrives_at, document = excluded.document`,
    [
      storeId,
      order.orderId,
      order.orderNumber,
      order.companyId,
      order.status,
      order.arrivesAt,
      JSON.stringify(order),
    ],
  );
}

/**
 * Creates or replaces an order of a company that is there.
 * @throws RefusedChange 422 when its company is not there; 409 when another order has its number, and when it has an invoice
 *   and another number than before
 */
export async function replaceOrder(queries: Queries, storeId: number, order: Order): Promise<void> {
  const { orderId, orderNumber, companyId } = order;
  if (companyId !== null) await requireCompany(queries, storeId, companyId);
  const sameNumber = await queries.get<{ order_id: number } & Row>(
    'SELECT order_id FROM orders WHERE store_id = $1 AND order_number = $2 AND order_id <> $3',
    [storeId, orderNumber, orderId],
  );
  if (sameNumber)
    throw new RefusedChange(409, `Order ${sameNumber.order_id} has the orderNumber ${orderNumber} already.`);
  const invoiced = await queries.get<{ invoice_id: number; order_number: string } & Row>(
    `SELECT i.invoice_id, i.order_number FROM orders o
    JOIN invoices i ON i.store_id = o.store_id AND i.order_number = o.order_number
    WHERE o.store_id = $1 AND o.order_id = $2`,
    [storeId, orderId],
  );
  if (invoiced && invoiced.order_number !== orderNumber) {
    throw new RefusedChange(
      409,
      `Order ${orderId} has invoice ${invoiced.invoice_id}, so its orderNumber stays ${invoiced.order_number}. Delete the invoice first, or take another order.`,
    );
  }
  await writeOrder(queries, storeId, order);
}

async function requireCompany(queries: Queries, storeId: number, companyId: string): Promise<void> {
  const company = await queries.get(
    'SELECT company_id FROM companies WHERE store_id = $1 AND company_id = $2',
    [storeId, companyId],
  );
  if (!company)
    throw new RefusedChange(422, `companyId: the store has no company ${companyId}. Put it there first.`);
}

/** @throws RefusedChange 404 when the store has no such order */
export async function removeOrder(queries: Queries, storeId: number, orderId: number): Promise<void> {
  const removed = await queries.run('DELETE FROM orders WHERE store_id = $1 AND order_id = $2', [
    storeId,
    orderId,
  ]);
  if (removed === 0) throw new RefusedChange(404, `The store has no order ${orderId}.`);
}
