import type { Queries } from '../database/database.ts';

/** Each goes before what it refers to. */
const tables = [
  'unique_values',
  'invoices',
  'invoice_counts',
  'orders',
  'extra_fields',
  'channels',
  'companies',
];

/** Removes the contents and the invoices of a store; ids of invoices begin at 1 again. Tokens, terms, clock and faults stay. */
export async function emptyStore(queries: Queries, storeId: number): Promise<void> {
  for (const table of tables) await queries.run(`DELETE FROM ${table} WHERE store_id = $1`, [storeId]);
  await queries.run('UPDATE stores SET next_invoice_id = 1 WHERE store_id = $1', [storeId]);
}
