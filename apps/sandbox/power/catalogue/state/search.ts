import type { Invoice } from '@b2b-invoices/types';
import { changeQuery } from '../patch-state/change.ts';
import { relist } from '../patch-state/relist.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('search');

const searched = [
  'invoiceNumber',
  'type',
  'orderNumber',
  'purchaseOrderNumber',
  'customerId',
  'externalCustomerId',
] as const;

/** The values in which a keyword is looked for. */
function valuesOf(invoice: Invoice, query: URLSearchParams): Map<string, string> {
  const wanted = query.get('searchBy');
  const fields = searched.filter((field) => wanted === null || field === wanted);
  return new Map(
    fields.flatMap((field) => (invoice[field] === undefined ? [] : [[field, String(invoice[field])]])),
  );
}

const isFound = (value: string, keyword: string): boolean =>
  value.startsWith(keyword) || value.endsWith(keyword);

/** Looks for keywords in another way. */
const finding = (
  finds: (values: Map<string, string>, keyword: string) => boolean,
  when: (query: URLSearchParams) => boolean = () => true,
): Seed =>
  relist({
    when: (query) => Boolean(query.get('q')) && when(query),
    ask: (query) => query.delete('q'),
    pick: (invoices, query) => invoices.filter((each) => finds(valuesOf(each, query), query.get('q') ?? '')),
  });

const some = (values: Map<string, string>, is: (value: string, field: string) => boolean): boolean =>
  [...values].some(([field, value]) => is(value, field));

/** Mistakes in looking for a keyword. */
export const searchFaults: readonly SeededFault[] = [
  fault(
    'keyword-is-found-in-the-middle',
    'A keyword finds beginnings and ends, not what stands in the middle.',
    finding((values, keyword) => some(values, (value) => value.includes(keyword))),
  ),
  fault(
    'keyword-is-found-at-the-beginning-only',
    'A keyword finds the end of a value too.',
    finding((values, keyword) => some(values, (value) => value.startsWith(keyword))),
  ),
  fault(
    'keyword-is-found-as-a-whole-only',
    'A keyword finds beginnings and ends of values.',
    finding((values, keyword) => some(values, (value) => value === keyword)),
  ),
  fault(
    'keyword-ends-invoice-numbers-only',
    'A keyword finds the end of every searched field.',
    finding((values, keyword) =>
      some(values, (value, field) =>
        field === 'invoiceNumber' ? isFound(value, keyword) : value.startsWith(keyword),
      ),
    ),
  ),
  fault(
    'search-by-is-ignored',
    'A keyword is looked for in the field of searchBy alone.',
    changeQuery((query) => query.delete('searchBy')),
  ),
  fault(
    'keyword-misses-purchase-order-numbers',
    'Without searchBy a keyword is looked for in all six fields.',
    finding(
      (values, keyword) =>
        some(values, (value, field) => field !== 'purchaseOrderNumber' && isFound(value, keyword)),
      (query) => !query.has('searchBy'),
    ),
  ),
  fault(
    'keyword-misses-external-company-ids',
    'Without searchBy a keyword is looked for in all six fields.',
    finding(
      (values, keyword) =>
        some(values, (value, field) => field !== 'externalCustomerId' && isFound(value, keyword)),
      (query) => !query.has('searchBy'),
    ),
  ),
  fault(
    'search-by-external-company-id-looks-at-company-ids',
    'The external company id is another field than the company id.',
    changeQuery((query) => {
      if (query.get('searchBy') === 'externalCustomerId') query.set('searchBy', 'customerId');
    }),
  ),
  fault(
    'keyword-may-hold-wildcards',
    'A keyword is text, not a pattern.',
    finding((values, keyword) => {
      const pattern = keyword
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('%', '.*')
        .replaceAll('_', '.');
      return some(values, (value) => new RegExp(`^(?:${pattern}.*|.*${pattern})$`, 's').test(value));
    }),
  ),
  fault(
    'keyword-ends-at-its-first-space',
    'A keyword may have spaces.',
    changeQuery((query) => {
      const [first, ...more] = query.get('q')?.split(' ') ?? [];
      if (first && more.length > 0) query.set('q', first);
    }),
  ),
  fault(
    'keyword-is-ignored-beyond-the-first-page',
    'Every page is of the keyword that was asked for.',
    changeQuery((query) => {
      if (Number(query.get('offset')) > 0) query.delete('q');
    }),
  ),
  fault(
    'status-is-ignored-beside-a-keyword',
    'A keyword looks among the invoices that the filters keep.',
    changeQuery((query) => {
      if (query.get('q')) query.delete('status');
    }),
  ),
];
