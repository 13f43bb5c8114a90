// Every filter of a list, as a report builds its query.
import type { EveryCompanyQuery, InvoiceQuery, IterateQuery, OneCompanyQuery } from '@b2b-invoices/client';
import type { ExtraFieldListQuery, InvoiceListQuery } from '@b2b-invoices/types';

export const ofOneCompany: OneCompanyQuery = {
  customerId: '4711',
  offset: 20,
  limit: 50,
  orderBy: 'ASC',
  sortBy: 'dueDate',
  searchBy: 'purchaseOrderNumber',
  q: 'PO-7',
  customerName: 'Harbor Tool Supply',
  status: 0,
  beginDateAt: '1767225600',
  endDateAt: '1798761599',
  'externalId[]': ['ERP-1', 2],
  isIncludeExtraFields: '1',
  channelIds: [1, 664179],
};
export const ofEveryCompany: EveryCompanyQuery = { everyCompany: true, orderBy: 'DESC', status: 2 };
export const pages: ExtraFieldListQuery = { offset: 0, limit: 25 };
export const overdue: IterateQuery = { everyCompany: true, sortBy: 'dueDate', status: 1 };

export function openOf(customerId: string): InvoiceQuery {
  return { customerId, status: 0, sortBy: 'createdAt' } satisfies InvoiceListQuery;
}

export const columns: Record<string, NonNullable<InvoiceListQuery['sortBy']>> = {
  Number: 'invoiceNumber',
  Due: 'dueDate',
  Created: 'createdAt',
};
