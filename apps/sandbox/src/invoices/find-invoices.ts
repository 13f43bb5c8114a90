import type { Queries } from '../database/database.ts';
import { type InvoiceRow, selectInvoices } from './invoice-row.ts';

/** The invoices of these ids in their order; an id that the store does not have is left out. */
export async function findInvoices(
  queries: Queries,
  storeId: number,
  ids: readonly number[],
): Promise<InvoiceRow[]> {
  if (ids.length === 0) return [];
  const places = ids.map((_, index) => `$${index + 2}`).join(', ');
  const rows = await queries.all<InvoiceRow>(
    `${selectInvoices} WHERE i.store_id = $1 AND i.invoice_id IN (${places})`,
    [storeId, ...ids],
  );
  const byId = new Map(rows.map((row) => [row.invoice_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
