import type { Invoice, Money } from '@b2b-invoices/types';
import type { Queries, Row } from '../database/database.ts';
import { configsOf } from '../invoices/extra-field-rules.ts';
import { type Balance, insertInvoice } from '../invoices/insert-invoice.ts';
import { readBalance } from '../invoices/read-balance.ts';

const amountOf = ({ code, value }: Money): Balance => readBalance({ code, value: String(value) });

/** Writes an invoice as it is read, under its own id; the next new one gets an id above it. */
export async function writeGivenInvoice(queries: Queries, storeId: number, invoice: Invoice): Promise<void> {
  const createdAt = Number(invoice.createdAt ?? 0);
  const next = await queries.get<{ id: number } & Row>(
    'SELECT next_invoice_id AS id FROM stores WHERE store_id = $1',
    [storeId],
  );
  const setNext = 'UPDATE stores SET next_invoice_id = $2 WHERE store_id = $1';
  await queries.run(setNext, [storeId, invoice.id]);
  const written = {
    invoiceNumber: invoice.invoiceNumber,
    customerId: invoice.customerId,
    externalCustomerId: invoice.externalCustomerId ?? null,
    externalId: invoice.externalId ?? null,
    type: invoice.type ?? 'Invoice',
    orderNumber: invoice.orderNumber === undefined ? null : String(invoice.orderNumber),
    purchaseOrderNumber: invoice.purchaseOrderNumber ?? null,
    status: invoice.status,
    source: invoice.source ?? 0,
    dueDate: invoice.dueDate ?? createdAt,
    issuedAt: createdAt,
    now: createdAt,
    original: amountOf(invoice.originalBalance),
    open: amountOf(invoice.openBalance),
    channelId: invoice.channelId === undefined ? null : Number(invoice.channelId),
    termsConditions: invoice.termsConditions ?? null,
    externalPdfUrl: null,
    details: invoice.details === undefined ? null : JSON.stringify(invoice.details),
    extraFields: invoice.extraFields ?? [],
  };
  await insertInvoice(queries, storeId, written, await configsOf(queries, storeId));
  await queries.run('UPDATE invoices SET updated_at = $3 WHERE store_id = $1 AND invoice_id = $2', [
    storeId,
    invoice.id,
    Number(invoice.updatedAt ?? createdAt),
  ]);
  await queries.run(setNext, [storeId, Math.max(next?.id ?? 1, invoice.id + 1)]);
}
