import { choicesOf, filterValues, type ListItem, type ListQuery } from '../coverage/list-queries.ts';
import type { PhaseContext } from '../phase.ts';
import { type Ask, operationNamed } from './operation-named.ts';
import { bodyOf } from './read-answer.ts';

const pages: readonly ListQuery[] = [
  { limit: 2, offset: 1 },
  { limit: 2, offset: 2 },
  { limit: 4, offset: 4 },
  { limit: 5, offset: 100 },
  { limit: 51 },
  { limit: 3, sortBy: 'createdAt', orderBy: 'ASC' },
  { limit: 3, offset: 3, sortBy: 'createdAt', orderBy: 'ASC' },
  { isIncludeExtraFields: '1' },
];

/** Filters beside each other, and keywords of each field. */
function together(items: readonly ListItem[]): ListQuery[] {
  const filters = Object.values(filterValues(items)).flatMap(([first]) => (first ? [first] : []));
  const beside = filters.map((filter, index) => ({ ...filter, ...filters[(index + 1) % filters.length] }));
  const [customer] = filterValues(items)['customerId'] ?? [];
  const keywords = [
    { q: 'PO-7', searchBy: 'purchaseOrderNumber' },
    { q: '-77', searchBy: 'purchaseOrderNumber' },
    { q: '700', searchBy: 'orderNumber' },
    { q: 'C', searchBy: 'externalCustomerId' },
    { q: 'Invoice on', searchBy: 'type' },
    { q: 'on Shipment' },
    { q: '71', searchBy: 'customerId' },
    { q: '001' },
    { q: 'O-7' },
    { q: '_R%' },
    { q: 'CA' },
  ];
  const status = [0, 2].map((value) => ({ status: value, q: 'PO-7' }));
  return [
    ...beside,
    ...keywords,
    ...status,
    { ...customer, sortBy: 'openBalance', orderBy: 'DESC' },
    { ...customer, limit: 1, offset: 1 },
    { ...customer, status: 2 },
    { q: 'PO-7', limit: 1, offset: 1 },
  ];
}

/** Lists under each filter and each sort once. */
export async function listOnce(context: PhaseContext, ask: Ask): Promise<void> {
  const { data } = Object(bodyOf(await ask('listInvoices', { query: { limit: 250 } }))) as { data?: unknown };
  const items = Array.isArray(data) ? (data as ListItem[]) : [];
  const fields = choicesOf(context.document, operationNamed(context, 'listInvoices'), 'sortBy');
  for (const [first] of Object.values(filterValues(items)))
    if (first) await ask('listInvoices', { query: first });
  for (const [index, field] of fields.entries())
    await ask('listInvoices', { query: { sortBy: field, orderBy: index % 2 === 0 ? 'ASC' : 'DESC' } });
  for (const query of [...pages, ...together(items)]) await ask('listInvoices', { query });
}
