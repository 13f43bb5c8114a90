import type { ExtraFieldListQuery, InvoiceListQuery } from '@b2b-invoices/types';

/** The names that listInvoices may have in its query. */
export const invoiceListNames: Readonly<Record<keyof InvoiceListQuery, true>> = {
  offset: true,
  limit: true,
  orderBy: true,
  sortBy: true,
  searchBy: true,
  q: true,
  customerName: true,
  customerId: true,
  status: true,
  beginDateAt: true,
  endDateAt: true,
  'externalId[]': true,
  isIncludeExtraFields: true,
  channelIds: true,
};

/** The names that listInvoiceExtraFields may have in its query. */
export const extraFieldListNames: Readonly<Record<keyof ExtraFieldListQuery, true>> = {
  offset: true,
  limit: true,
};

/**
 * Why this query must not be sent, or undefined if it may. The service ignores a name that it does not know, and an
 * undefined value or an empty list would not be sent at all: either way the answer would hold every company's invoices.
 */
export function queryProblem(query: unknown, names: Readonly<Record<string, true>>): string | undefined {
  if (query === undefined) return undefined;
  if (typeof query !== 'object' || query === null) return 'the query must be an object';
  for (const [name, value] of Object.entries(query)) {
    if (!Object.hasOwn(names, name))
      return `the query knows no "${name}", only ${Object.keys(names).join(', ')}`;
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0)
      return `"${name}" is an empty list, which would filter nothing; leave it out to mean that`;
    if (!values.every(isSendable))
      return `"${name}" must hold text or a finite number; leave it out to set no filter`;
  }
  return undefined;
}

function isSendable(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || Number.isFinite(value);
}

/** The query as it is sent: names and values percent-encoded, a list as its name repeated for each value. */
export function serializeQuery(query: unknown): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => [name, String(item)]),
  );
  return pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
}
