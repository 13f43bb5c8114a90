import type { Queries } from '../database/database.ts';
import { type Refusal, refusal } from '../http/answer.ts';
import { type InvoiceRow, selectInvoices } from './invoice-row.ts';

/** What the service says of an id that the store does not have. */
export const unknownInvoice = (): Refusal => refusal(404, 'Invoice does not exist');

const find = `${selectInvoices} WHERE i.store_id = $1 AND i.invoice_id = $2`;

/** @throws Refusal 404 when the store has no such invoice */
export async function findInvoice(queries: Queries, storeId: number, id: number): Promise<InvoiceRow> {
  const row = await queries.get<InvoiceRow>(find, [storeId, id]);
  if (!row) throw unknownInvoice();
  return row;
}
