import type { InvoiceListQuery } from '@b2b-invoices/types';
import { prefixEnd } from '../prefix-end.ts';
import { reverseText } from '../reverse-text.ts';
import { type Fragment, fragment } from './fragment.ts';
import type { ChoiceField } from './question.ts';

export type SearchBy = NonNullable<InvoiceListQuery['searchBy']>;

/** A field with few values, which the counts know. */
export type ValueField = Extract<ChoiceField, 'company' | 'type' | 'externalCustomer'>;

/** A field with as many values as invoices, by its column; `<index>_reversed` and `<column>_reversed` are for endings. */
export interface TextField {
  column: string;
  index: string;
}

/** Of which fields a keyword can be a part, all with few values. */
export const valueFields: Partial<Record<SearchBy, ValueField>> = {
  type: 'type',
  customerId: 'company',
  externalCustomerId: 'externalCustomer',
};

/** Of which fields a keyword can be a part, all with many values. */
export const textFields: Partial<Record<SearchBy, TextField>> = {
  invoiceNumber: { column: 'i.invoice_number', index: 'invoices_number' },
  orderNumber: { column: 'i.order_number', index: 'invoices_order' },
  purchaseOrderNumber: { column: 'i.purchase_order_number', index: 'invoices_purchase_order' },
};

/** The column of each field. */
export const searchedColumns: Record<SearchBy, string> = {
  invoiceNumber: 'i.invoice_number',
  type: 'i.type',
  orderNumber: 'i.order_number',
  purchaseOrderNumber: 'i.purchase_order_number',
  customerId: 'i.customer_id',
  externalCustomerId: 'i.external_customer_id',
};

/** The values that begin with a text, as a range of a column. */
export function beginsWith(column: string, text: string): Fragment {
  const end = prefixEnd(text);
  return end === undefined
    ? fragment(`${column} >= ?`, text)
    : fragment(`${column} >= ? AND ${column} < ?`, text, end);
}

/** The values that end with a text, as a range of the reversed column. */
export const endsWith = (column: string, text: string): Fragment =>
  beginsWith(`${column}_reversed`, reverseText(text));

/** The values that begin or end with a text, without an index. */
export function beginsOrEndsWith(column: string, text: string): Fragment {
  const length = [...text].length;
  return fragment(
    `(substr(${column}, 1, ?) = ? OR (length(${column}) >= ? AND substr(${column}, length(${column}) - ? + 1) = ?))`,
    length,
    text,
    length,
    length,
    text,
  );
}
