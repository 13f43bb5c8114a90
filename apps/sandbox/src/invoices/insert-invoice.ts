import type { ExtraField, ExtraFieldConfig } from '@b2b-invoices/types';
import type { Queries, Row } from '../database/database.ts';
import { refusal } from '../http/answer.ts';
import { countInvoice } from './count-invoices.ts';
import { type Decimal, formatAmount, toSortUnits } from './decimal.ts';
import { keepUniqueValues } from './extra-field-rules.ts';
import { insertRows } from './insert-rows.ts';

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

const nextId = `UPDATE stores SET next_invoice_id = next_invoice_id + 1, revision = revision + 1 WHERE store_id = $1
RETURNING next_invoice_id - 1 AS id`;

/** Also raises the revision of the store, and locks it. */
async function takeId(queries: Queries, storeId: number): Promise<number> {
  const row = await queries.get<{ id: number } & Row>(nextId, [storeId]);
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

/**
 * Writes a new invoice, counts it, raises the revision of the store, and gives the invoice's id and number. Run it inside
 * a transaction.
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
  const row = {
    invoice_id: id,
    invoice_number: invoiceNumber,
    customer_id: invoice.customerId,
    external_customer_id: invoice.externalCustomerId,
    external_id: invoice.externalId,
    type: invoice.type,
    order_number: invoice.orderNumber,
    purchase_order_number: invoice.purchaseOrderNumber,
    status: statusByBalance(invoice.status, invoice.open.amount),
    source: invoice.source,
    due_date: invoice.dueDate,
    issued_at: invoice.issuedAt,
    created_at: invoice.now,
    updated_at: invoice.now,
    original_code: invoice.original.code,
    original_value: formatAmount(invoice.original.amount),
    original_units: toSortUnits(invoice.original.amount),
    open_code: invoice.open.code,
    open_value: formatAmount(invoice.open.amount),
    open_units: toSortUnits(invoice.open.amount),
    channel_id: invoice.channelId,
    terms_conditions: invoice.termsConditions,
    external_pdf_url: invoice.externalPdfUrl,
    details: invoice.details,
    extra_fields: JSON.stringify(invoice.extraFields),
  };
  await insertRows(queries, storeId, [row]);
  await countInvoice(queries, storeId, undefined, row);
  await keepUniqueValues(queries, storeId, id, { configs, values: invoice.extraFields });
  return { id, invoiceNumber };
}
