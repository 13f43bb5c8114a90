import type { Invoice } from '@b2b-invoices/types';
import { on } from '../patch-state/api-call.ts';
import { changeQuery } from '../patch-state/change.ts';
import { changeSuccess } from '../patch-state/json-answer.ts';
import { relist } from '../patch-state/relist.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('sorting');

type Compare = (left: Invoice, right: Invoice) => number;

const compareText = (left: string, right: string): number => Number(left > right) - Number(left < right);
const amount = ({ openBalance }: Invoice): number => Number(openBalance.value);
const sign = (query: URLSearchParams): number => (query.get('orderBy') === 'ASC' ? 1 : -1);

/** Sorts by a field in another way; what is equal stays as it was. */
const sorting = (field: string, compare: Compare): Seed =>
  relist({
    when: (query) => query.get('sortBy') === field,
    pick: (invoices, query) => invoices.toSorted((left, right) => sign(query) * compare(left, right)),
  });

/** Sorts by another field than the one that was asked for. */
const sortingBy = (asked: string, taken: string): Seed =>
  changeQuery((query) => {
    if (query.get('sortBy') === asked) query.set('sortBy', taken);
  });

/** Mistakes in the order of a list. */
export const sortingFaults: readonly SeededFault[] = [
  fault(
    'order-by-is-ignored',
    'A list is sorted in the direction of orderBy.',
    changeQuery((query) => query.delete('orderBy')),
  ),
  fault(
    'sort-by-is-ignored',
    'A list is sorted by the field of sortBy.',
    changeQuery((query) => query.delete('sortBy')),
  ),
  fault(
    'sort-by-is-ignored-beside-a-company',
    'A list of one company is sorted as any other.',
    changeQuery((query) => {
      if (query.has('customerId')) query.delete('sortBy');
    }),
  ),
  fault(
    'open-balances-are-sorted-as-text',
    'Amounts are sorted as numbers.',
    sorting('openBalance', (left, right) =>
      compareText(String(left.openBalance.value), String(right.openBalance.value)),
    ),
  ),
  fault(
    'open-balances-are-sorted-without-sign',
    'A negative amount is less than zero.',
    sorting('openBalance', (left, right) => Math.abs(amount(left)) - Math.abs(amount(right))),
  ),
  fault(
    'open-balances-are-sorted-by-whole-units',
    'Amounts are sorted with their decimals.',
    relist({
      when: (query) => query.get('sortBy') === 'openBalance',
      ask: (query) => query.set('sortBy', 'createdAt'),
      pick: (invoices, query) =>
        invoices.toSorted(
          (left, right) => sign(query) * (Math.trunc(amount(left)) - Math.trunc(amount(right))),
        ),
    }),
  ),
  fault(
    'due-dates-are-sorted-by-creation',
    'A list can be sorted by due date.',
    sortingBy('dueDate', 'createdAt'),
  ),
  fault(
    'last-changes-are-sorted-by-creation',
    'A list can be sorted by the last change.',
    sortingBy('updatedAt', 'createdAt'),
  ),
  fault(
    'original-balances-are-sorted-by-open-ones',
    'A list can be sorted by the original balance.',
    sortingBy('originalBalance', 'openBalance'),
  ),
  fault(
    'external-company-ids-are-sorted-by-company',
    'The external company id is another field than the company id.',
    sortingBy('externalCustomerId', 'customerId'),
  ),
  fault(
    'numbers-are-sorted-within-a-page',
    'The whole list is sorted, not each page.',
    on('listInvoices', async (call) => {
      if (call.query.get('sortBy') !== 'invoiceNumber') return call.pass();
      const query = new URLSearchParams(call.query);
      query.delete('sortBy');
      return changeSuccess(await call.pass({ query }), (body) => {
        body.data = (body.data as Invoice[]).toSorted(
          (left, right) => sign(call.query) * compareText(left.invoiceNumber, right.invoiceNumber),
        );
      });
    }),
  ),
];
