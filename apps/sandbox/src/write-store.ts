import { randomInt } from 'node:crypto';
import type { Invoice, Money } from '@b2b-invoices/types';
import type { Queries, Row } from './database/database.ts';
import { digestOf } from './http/authenticate.ts';
import { configsOf } from './invoices/extra-field-rules.ts';
import { type Balance, insertInvoice } from './invoices/insert-invoice.ts';
import { readBalance } from './invoices/read-balance.ts';
import type { StoreData } from './store-data.ts';

async function writeTokens(
  queries: Queries,
  storeId: number,
  { tokens, storefrontTokens = [] }: StoreData,
): Promise<void> {
  const kinds = [
    ...tokens.map((token) => [token, 'server'] as const),
    ...storefrontTokens.map((token) => [token, 'storefront'] as const),
  ];
  for (const [token, kind] of kinds) {
    await queries.run('INSERT INTO tokens (token_hash, store_id, kind) VALUES ($1, $2, $3)', [
      digestOf(token),
      storeId,
      kind,
    ]);
  }
}

const amountOf = ({ code, value }: Money): Balance => readBalance({ code, value: String(value) });

/** Writes an invoice under its own id; the next new one gets an id above it. */
async function writeInvoice(queries: Queries, storeId: number, invoice: Invoice): Promise<void> {
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

/**
 * Writes a store that is not there yet and gives its id. Run it inside a transaction.
 * @throws UniqueViolation when the hash or a token is taken
 */
export async function writeStore(queries: Queries, store: StoreData): Promise<number> {
  const row = await queries.get<{ store_id: number } & Row>(
    `INSERT INTO stores (store_id, hash, term_days, revision)
    VALUES ((SELECT COALESCE(MAX(store_id), 0) + 1 FROM stores), $1, $2, $3) RETURNING store_id`,
    // A store that comes in the place of another begins at a revision that the other never had.
    [store.hash, store.termDays ?? 30, randomInt(2 ** 47)],
  );
  const storeId = row?.store_id ?? 0;
  await writeTokens(queries, storeId, store);
  for (const { companyId, name } of store.companies ?? []) {
    await queries.run('INSERT INTO companies (store_id, company_id, name) VALUES ($1, $2, $3)', [
      storeId,
      companyId,
      name,
    ]);
  }
  for (const { channelId, name } of store.channels ?? []) {
    await queries.run('INSERT INTO channels (store_id, channel_id, name) VALUES ($1, $2, $3)', [
      storeId,
      channelId,
      name,
    ]);
  }
  for (const field of store.extraFields ?? []) {
    await queries.run(
      'INSERT INTO extra_fields (store_id, field_id, name, document) VALUES ($1, $2, $3, $4)',
      [storeId, field.id, field.fieldName, JSON.stringify(field)],
    );
  }
  for (const order of store.orders ?? []) {
    await queries.run(
      'INSERT INTO orders (store_id, order_id, order_number, company_id, status, arrives_at, document) VALUES ($1, $2, $3, $4, $5, $6, $7)',
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
  for (const invoice of store.invoices ?? []) await writeInvoice(queries, storeId, invoice);
  return storeId;
}
