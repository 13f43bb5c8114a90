import type { InvoiceListQuery } from '@b2b-invoices/types';
import { type ChoiceField, choiceFields, type Question } from './question.ts';

type SortBy = NonNullable<InvoiceListQuery['sortBy']>;

/** A way to sort: what is compared, one after the other and all in one direction, and the index that has this order. */
export interface SortOrder {
  columns: readonly string[];
  index: string;
  /** The filter on the same field. */
  field?: ChoiceField;
}

const tie = ['i.created_at', 'i.invoice_id'];

const byCreation: SortOrder = { columns: tie, index: 'invoices_created_at' };

const byChoice = (field: ChoiceField): SortOrder => ({
  columns: [choiceFields[field].column, ...tie],
  index: choiceFields[field].index,
  field,
});

const by = (column: string, index: string): SortOrder => ({ columns: [column, ...tie], index });

/** What is equal is sorted by its creation, then by id. An invoice without an external customer id has the empty one. */
const orders: Record<SortBy, SortOrder> = {
  invoiceNumber: { columns: ['i.invoice_number'], index: 'invoices_number' },
  createdAt: byCreation,
  customerId: byChoice('company'),
  externalCustomerId: byChoice('externalCustomer'),
  dueDate: by('i.due_date', 'invoices_due_date'),
  updatedAt: by('i.updated_at', 'invoices_updated_at'),
  // The sandbox has no payments, so no invoice waits for one and all are equal.
  isPendingPayment: byCreation,
  openBalance: by('i.open_units', 'invoices_open'),
  originalBalance: by('i.original_units', 'invoices_original'),
  status: byChoice('status'),
};

/** Every field that a list can be sorted by. */
export const sortFields: SortBy[] = Object.keys(orders) as SortBy[];

/** The order for a question: of invoices that all have one value of the field, the order of creation is left. */
export function sortOrderFor(sortBy: SortBy, { choices }: Question): SortOrder {
  const order = orders[sortBy];
  const isConstant = order.field !== undefined && choices.get(order.field)?.length === 1;
  return isConstant ? byCreation : order;
}

export const isByCreation = (order: SortOrder): boolean => order === byCreation;
