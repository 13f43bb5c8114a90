import type { InvoiceListQuery } from '@b2b-invoices/types';
import type { Row, Value } from '../database/database.ts';
import { page } from '../http/answer.ts';
import type { Handler } from '../http/call.ts';
import { type InvoiceRow, selectInvoices, toInvoice } from '../invoices/invoice-row.ts';

type SortBy = NonNullable<InvoiceListQuery['sortBy']>;
type SearchBy = NonNullable<InvoiceListQuery['searchBy']>;

const sortColumns: Record<SortBy, string> = {
  invoiceNumber: 'i.invoice_number',
  createdAt: 'i.created_at',
  customerId: 'i.customer_id',
  externalCustomerId: 'i.external_customer_id',
  dueDate: 'i.due_date',
  updatedAt: 'i.updated_at',
  isPendingPayment: 'i.is_pending_payment',
  openBalance: 'i.open_units',
  originalBalance: 'i.original_units',
  status: 'i.status',
};

const searchColumns: Record<SearchBy, string> = {
  invoiceNumber: 'i.invoice_number',
  type: 'i.type',
  orderNumber: 'i.order_number',
  purchaseOrderNumber: 'i.purchase_order_number',
  customerId: 'i.customer_id',
  externalCustomerId: 'i.external_customer_id',
};

const defaultLimit = 10;

/** A time as a database integer; what lies beyond all times stays beyond them. */
const bound = (seconds: string): number => Math.min(Number(seconds), Number.MAX_SAFE_INTEGER);

/** The conditions of a query, and their values from `$1` on. */
function conditionsOf(storeId: number, query: InvoiceListQuery): { where: string; values: Value[] } {
  const conditions = ['i.store_id = $1'];
  const values: Value[] = [storeId];
  const place = (value: Value): string => `$${values.push(value)}`;
  const among = (column: string, given: readonly Value[]): string =>
    `${column} IN (${given.map(place).join(', ')})`;

  if (query.customerId !== undefined) conditions.push(`i.customer_id = ${place(query.customerId)}`);
  if (query.customerName !== undefined) {
    conditions.push(
      `i.customer_id IN (SELECT company_id FROM companies WHERE store_id = $1 AND name = ${place(query.customerName)})`,
    );
  }
  if (query.status !== undefined) conditions.push(`i.status = ${place(query.status)}`);
  if (query.beginDateAt !== undefined) conditions.push(`i.created_at >= ${place(bound(query.beginDateAt))}`);
  if (query.endDateAt !== undefined) conditions.push(`i.created_at <= ${place(bound(query.endDateAt))}`);
  if (query['externalId[]'] !== undefined)
    conditions.push(among('i.external_id', query['externalId[]'].map(String)));
  if (query.channelIds !== undefined) conditions.push(among('i.channel_id', query.channelIds));
  if (query.q !== undefined && query.q !== '') {
    const columns =
      query.searchBy === undefined ? Object.values(searchColumns) : [searchColumns[query.searchBy]];
    const keyword = place(query.q);
    const length = place([...query.q].length);
    const matches = columns.map(
      (column) =>
        `(substr(${column}, 1, ${length}) = ${keyword} OR (length(${column}) >= ${length} AND substr(${column}, length(${column}) - ${length} + 1) = ${keyword}))`,
    );
    conditions.push(`(${matches.join(' OR ')})`);
  }
  return { where: conditions.join(' AND '), values };
}

/**
 * A page of invoices. Without `sortBy` the newest come first; invoices that are equal in the field are sorted by id, in the
 * same direction. A keyword matches the beginning or the end of a value, in its letter case.
 */
export const listInvoices: Handler = async ({ store, database, query }) => {
  const given = query as InvoiceListQuery;
  const { where, values } = conditionsOf(store.storeId, given);
  const limit = given.limit ?? defaultLimit;
  const offset = given.offset ?? 0;
  const direction = given.orderBy ?? 'DESC';
  const column = sortColumns[given.sortBy ?? 'createdAt'];
  const nulls = direction === 'ASC' ? 'NULLS FIRST' : 'NULLS LAST';

  const total = await database.get<{ total: number } & Row>(
    `SELECT count(*) AS total FROM invoices i WHERE ${where}`,
    values,
  );
  const rows = await database.all<InvoiceRow>(
    `${selectInvoices} WHERE ${where} ORDER BY ${column} ${direction} ${nulls}, i.invoice_id ${direction}
LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
    [...values, limit, offset],
  );
  const extraFields = given.isIncludeExtraFields === '1';
  return page(
    rows.map((row) => toInvoice(row, { extraFields })),
    { totalCount: total?.total ?? 0, limit, offset },
  );
};
