import type { ExtraField, ExtraFieldConfig } from '@b2b-invoices/types';
import type { Queries, Row } from '../database/database.ts';
import { refusal } from '../http/answer.ts';
import { type Decimal, formatAmount, toSortUnits } from './decimal.ts';
import { keepUniqueValues } from './extra-field-rules.ts';

/** An amount with its currency. */
export interface Balance {
  code: string;
  amount: Decimal;
}

/** A new invoice with every default filled in. */
export interface NewInvoice {
  /** Undefined for a number made from the id, eight digits with leading zeros. */
  invoiceNumber: string | undefined;
  customerId: string;
  externalCustomerId: string | null;
  externalId: string | null;
  type: string;
  orderNumber: string | null;
  purchaseOrderNumber: string | null;
  /** The status that was asked for; it becomes 2 when the open balance is zero or less. */
  status: number;
  source: number;
  dueDate: number;
  issuedAt: number;
  now: number;
  original: Balance;
  open: Balance;
  channelId: number | null;
  termsConditions: string | null;
  externalPdfUrl: string | null;
  /** JSON text. */
  details: string | null;
  extraFields: ExtraField[];
}

/** Completed once nothing is open, otherwise as it was asked for. */
export const statusByBalance = (status: number, open: Decimal): number => (open.units <= 0n ? 2 : status);

async function takeId(queries: Queries, storeId: number): Promise<number> {
  const row = await queries.get<{ id: number } & Row>(
    'UPDATE stores SET next_invoice_id = next_invoice_id + 1 WHERE store_id = $1 RETURNING next_invoice_id - 1 AS id',
    [storeId],
  );
  if (!row) throw new Error(`There is no store ${storeId}.`);
  return row.id;
}

/** Whether an invoice of the store has this number. */
async function isTaken(queries: Queries, storeId: number, invoiceNumber: string): Promise<boolean> {
  const row = await queries.get(
    'SELECT invoice_id FROM invoices WHERE store_id = $1 AND invoice_number = $2',
    [storeId, invoiceNumber],
  );
  return row !== undefined;
}

/** The next id, and the number made from it; ids whose number somebody else has taken are passed over. */
async function takeIdWithNumber(
  queries: Queries,
  storeId: number,
): Promise<[id: number, invoiceNumber: string]> {
  for (;;) {
    const id = await takeId(queries, storeId);
    const invoiceNumber = String(id).padStart(8, '0');
    if (!(await isTaken(queries, storeId, invoiceNumber))) return [id, invoiceNumber];
  }
}

/** @throws Refusal 404 when the store has no such company */
export async function requireCompany(queries: Queries, storeId: number, companyId: string): Promise<void> {
  const row = await queries.get('SELECT company_id FROM companies WHERE store_id = $1 AND company_id = $2', [
    storeId,
    companyId,
  ]);
  if (!row) throw refusal(404, 'Company does not exist');
}

/** @throws Refusal 404 when the channel is not registered */
export async function requireChannel(queries: Queries, storeId: number, channelId: number): Promise<void> {
  const row = await queries.get('SELECT channel_id FROM channels WHERE store_id = $1 AND channel_id = $2', [
    storeId,
    channelId,
  ]);
  if (!row) throw refusal(404, 'Store channels not exist');
}

const insert = `INSERT INTO invoices (store_id, invoice_id, invoice_number, customer_id, external_customer_id, external_id, type,
  order_number, purchase_order_number, status, source, due_date, issued_at, created_at, updated_at, original_code,
  original_value, original_units, open_code, open_value, open_units, channel_id, terms_conditions, external_pdf_url, details,
  extra_fields)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)`;

/**
 * Writes a new invoice and gives its id and number. Run it inside a transaction.
 * @param configs the store's extra fields, which the values have been held to
 * @throws Refusal 404 for an unknown company or channel
 * @throws UniqueViolation for a number, an order or a unique value that is taken
 */
export async function insertInvoice(
  queries: Queries,
  storeId: number,
  invoice: NewInvoice,
  configs: readonly ExtraFieldConfig[],
): Promise<{ id: number; invoiceNumber: string }> {
  await requireCompany(queries, storeId, invoice.customerId);
  if (invoice.channelId !== null) await requireChannel(queries, storeId, invoice.channelId);
  const [id, invoiceNumber] =
    invoice.invoiceNumber === undefined
      ? await takeIdWithNumber(queries, storeId)
      : [await takeId(queries, storeId), invoice.invoiceNumber];
  await queries.run(insert, [
    storeId,
    id,
    invoiceNumber,
    invoice.customerId,
    invoice.externalCustomerId,
    invoice.externalId,
    invoice.type,
    invoice.orderNumber,
    invoice.purchaseOrderNumber,
    statusByBalance(invoice.status, invoice.open.amount),
    invoice.source,
    invoice.dueDate,
    invoice.issuedAt,
    invoice.now,
    invoice.original.code,
    formatAmount(invoice.original.amount),
    toSortUnits(invoice.original.amount),
    invoice.open.code,
    formatAmount(invoice.open.amount),
    toSortUnits(invoice.open.amount),
    invoice.channelId,
    invoice.termsConditions,
    invoice.externalPdfUrl,
    invoice.details,
    JSON.stringify(invoice.extraFields),
  ]);
  await keepUniqueValues(queries, storeId, id, { configs, values: invoice.extraFields });
  return { id, invoiceNumber };
}
