import type { Queries, Row } from '../database/database.ts';
import { type Page, type PageQuery, readPage } from './page.ts';
import { RefusedChange } from './refused-change.ts';

/** A company of a store. */
export interface Company {
  /** What invoices name as `customerId`. */
  companyId: string;
  name: string;
}

/** A page of the companies, by their ids as text. */
export function listCompanies(
  queries: Queries,
  page: PageQuery & { storeId: number },
): Promise<Page<Company>> {
  const columns = { table: 'companies', columns: 'company_id, name', key: 'company_id' };
  return readPage<{ company_id: string; name: string } & Row, Company>(queries, columns, page, (row) => ({
    companyId: row.company_id,
    name: row.name,
  }));
}

/** Creates a company, or gives it another name. */
export async function writeCompany(queries: Queries, storeId: number, company: Company): Promise<void> {
  await queries.run(
    `INSERT INTO companies (store_id, company_id, name) VALUES ($1, $2, $3)
    ON CONFLICT (store_id, company_id) DO UPDATE SET name = excluded.name`,
    [storeId, company.companyId, company.name],
  );
}

/** @throws RefusedChange 409 while an invoice or an order names it, 404 when the store has no such company */
export async function removeCompany(queries: Queries, storeId: number, companyId: string): Promise<void> {
  const invoice = await queries.get<{ invoice_id: number } & Row>(
    'SELECT invoice_id FROM invoices WHERE store_id = $1 AND customer_id = $2 LIMIT 1',
    [storeId, companyId],
  );
  const order = await queries.get<{ order_id: number } & Row>(
    'SELECT order_id FROM orders WHERE store_id = $1 AND company_id = $2 LIMIT 1',
    [storeId, companyId],
  );
  const name = invoice ? `Invoice ${invoice.invoice_id}` : order ? `Order ${order.order_id}` : undefined;
  if (name) throw new RefusedChange(409, `${name} names the company ${companyId}. Delete it first.`);
  const removed = await queries.run('DELETE FROM companies WHERE store_id = $1 AND company_id = $2', [
    storeId,
    companyId,
  ]);
  if (removed === 0) throw new RefusedChange(404, `The store has no company ${companyId}.`);
}
