import type { Invoice, InvoiceListQuery } from '@b2b-invoices/types';

type Compared = string | number | undefined;

const compareText = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

function compare(left: Compared, right: Compared): number {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  return Number(left) - Number(right);
}

const sortValues: Record<string, (invoice: Invoice) => Compared> = {
  invoiceNumber: ({ invoiceNumber }) => invoiceNumber,
  createdAt: ({ createdAt }) => Number(createdAt),
  customerId: ({ customerId }) => customerId,
  externalCustomerId: ({ externalCustomerId }) => externalCustomerId ?? '',
  dueDate: ({ dueDate }) => dueDate,
  updatedAt: ({ updatedAt }) => Number(updatedAt),
  isPendingPayment: () => 0,
  openBalance: ({ openBalance }) => Number(openBalance.value),
  originalBalance: ({ originalBalance }) => Number(originalBalance.value),
  status: ({ status }) => status,
};

function hasKeyword(invoice: Invoice, { q, searchBy }: InvoiceListQuery): boolean {
  if (!q) return true;
  const { invoiceNumber, type, orderNumber, purchaseOrderNumber, customerId, externalCustomerId } = invoice;
  const fields = { invoiceNumber, type, orderNumber, purchaseOrderNumber, customerId, externalCustomerId };
  const searched = searchBy ? [fields[searchBy]] : Object.values(fields);
  return searched.some(
    (value) => value !== undefined && (String(value).startsWith(q) || String(value).endsWith(q)),
  );
}

function isWanted(invoice: Invoice, query: InvoiceListQuery): boolean {
  const created = Number(invoice.createdAt);
  const { customerId, customerName, status, channelIds, beginDateAt, endDateAt } = query;
  const externalIds = query['externalId[]']?.map(String);
  return (
    (customerId === undefined || invoice.customerId === customerId) &&
    (customerName === undefined || invoice.customerName === customerName) &&
    (status === undefined || invoice.status === status) &&
    (channelIds === undefined || channelIds.includes(Number(invoice.channelId ?? Number.NaN))) &&
    (beginDateAt === undefined || created >= Number(beginDateAt)) &&
    (endDateAt === undefined || created <= Number(endDateAt)) &&
    (externalIds === undefined || externalIds.includes(invoice.externalId ?? '')) &&
    hasKeyword(invoice, query)
  );
}

/** What a list has to answer, by looking at every invoice. */
export function listByLooking(
  invoices: readonly Invoice[],
  query: InvoiceListQuery,
): { total: number; ids: number[] } {
  const { offset = 0, limit = 10, sortBy = 'createdAt', orderBy = 'DESC' } = query;
  const sign = orderBy === 'ASC' ? 1 : -1;
  const read = sortValues[sortBy] as (invoice: Invoice) => Compared;
  const wanted = invoices
    .filter((invoice) => isWanted(invoice, query))
    .sort((left, right) => {
      const byField = compare(read(left), read(right));
      const byCreation = Number(left.createdAt) - Number(right.createdAt);
      return sign * (byField || byCreation || left.id - right.id);
    });
  return { total: wanted.length, ids: wanted.slice(offset, offset + limit).map(({ id }) => id) };
}
