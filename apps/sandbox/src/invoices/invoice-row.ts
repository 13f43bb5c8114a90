import type { Invoice } from '@b2b-invoices/types';
import type { Row } from '../database/database.ts';

/** An invoice as the database has it, with the names of its company and channel. */
export interface InvoiceRow extends Row {
  invoice_id: number;
  invoice_number: string;
  customer_id: string;
  external_customer_id: string | null;
  external_id: string | null;
  type: string;
  order_number: string | null;
  purchase_order_number: string | null;
  status: number;
  source: number;
  is_pending_payment: number;
  due_date: number;
  created_at: number;
  updated_at: number;
  original_code: string;
  original_value: string;
  open_code: string;
  open_value: string;
  channel_id: number | null;
  terms_conditions: string | null;
  details: string | null;
  extra_fields: string;
  customer_name: string | null;
  channel_name: string | null;
}

/** The columns and joins of an `InvoiceRow`; the statement goes on with its own `WHERE`. */
export const selectInvoices = `SELECT i.invoice_id, i.invoice_number, i.customer_id, i.external_customer_id, i.external_id,
  i.type, i.order_number, i.purchase_order_number, i.status, i.source, i.is_pending_payment, i.due_date, i.created_at,
  i.updated_at, i.original_code, i.original_value, i.open_code, i.open_value, i.channel_id, i.terms_conditions, i.details,
  i.extra_fields, c.name AS customer_name, h.name AS channel_name
FROM invoices i
LEFT JOIN companies c ON c.store_id = i.store_id AND c.company_id = i.customer_id
LEFT JOIN channels h ON h.store_id = i.store_id AND h.channel_id = i.channel_id`;

const parsed = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json));

/** An invoice as the service shows it. What was never given is undefined, and so does not appear in JSON. */
export function toInvoice(row: InvoiceRow, { extraFields }: { extraFields: boolean }): Invoice {
  return {
    id: row.invoice_id,
    customerId: row.customer_id,
    externalCustomerId: row.external_customer_id ?? undefined,
    externalId: row.external_id ?? undefined,
    invoiceNumber: row.invoice_number,
    type: row.type,
    dueDate: row.due_date,
    status: row.status,
    orderNumber: row.order_number ?? undefined,
    purchaseOrderNumber: row.purchase_order_number ?? undefined,
    details: parsed(row.details),
    isPendingPayment: row.is_pending_payment,
    source: row.source,
    originalBalance: { code: row.original_code, value: row.original_value },
    openBalance: { code: row.open_code, value: row.open_value },
    customerName: row.customer_name ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    channelId: row.channel_id === null ? undefined : String(row.channel_id),
    channelName: row.channel_name ?? undefined,
    termsConditions: row.terms_conditions ?? undefined,
    extraFields: extraFields ? parsed(row.extra_fields) : undefined,
    // The database holds what the schemas of the writes let in.
  } as Invoice;
}
