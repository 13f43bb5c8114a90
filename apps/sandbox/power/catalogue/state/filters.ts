import type { Invoice } from '@b2b-invoices/types';
import { changeQuery } from '../patch-state/change.ts';
import { relist } from '../patch-state/relist.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('filters');

const ignoring = (name: string, when: (query: URLSearchParams) => boolean = () => true): Seed =>
  changeQuery((query) => {
    if (when(query)) query.delete(name);
  });

const onlyOne = (name: string, at: number): Seed =>
  changeQuery((query) => {
    const value = query.getAll(name).at(at);
    if (value !== undefined) query.set(name, value);
  });

/** A filter that compares in another way. */
const filtering = (name: string, keeps: (invoice: Invoice, value: string) => boolean): Seed =>
  relist({
    when: (query) => query.has(name),
    ask: (query) => query.delete(name),
    pick: (invoices, query) => invoices.filter((each) => keeps(each, query.getAll(name).at(-1) ?? '')),
  });

const shifting = (name: string, change: (seconds: number) => number): Seed =>
  changeQuery((query) => {
    const seconds = query.get(name);
    if (seconds !== null && /^\d+$/.test(seconds)) query.set(name, String(change(Number(seconds))));
  });

/** Mistakes in what a list keeps and leaves out. */
export const filterFaults: readonly SeededFault[] = [
  fault(
    'customer-id-is-ignored',
    'A list of one company has the invoices of that company alone.',
    ignoring('customerId'),
  ),
  fault(
    'customer-id-is-ignored-beside-a-keyword',
    'A keyword looks among the invoices of the company that was asked for.',
    ignoring('customerId', (query) => Boolean(query.get('q'))),
  ),
  fault(
    'customer-id-is-ignored-beyond-the-first-page',
    'Every page is of the company that was asked for.',
    ignoring('customerId', (query) => Number(query.get('offset')) > 0),
  ),
  fault(
    'customer-id-matches-beginnings',
    'A company id matches as a whole.',
    filtering('customerId', ({ customerId }, value) => customerId.startsWith(value)),
  ),
  fault('customer-name-is-ignored', "A list can be of one company's name.", ignoring('customerName')),
  fault(
    'customer-name-matches-parts',
    'A company name matches as a whole.',
    filtering('customerName', ({ customerName }, value) => Boolean(customerName?.includes(value))),
  ),
  fault(
    'status-zero-is-no-filter',
    'Status 0 is a filter as 1 and 2 are.',
    ignoring('status', (query) => query.get('status') === '0'),
  ),
  fault(
    'status-means-at-least',
    'A list of one status has no other.',
    filtering('status', ({ status }, value) => status >= Number(value)),
  ),
  fault('begin-date-is-ignored', 'A list can begin at a time.', ignoring('beginDateAt')),
  fault(
    'end-date-is-ignored-beside-a-begin-date',
    'A list can be of a period, with a begin and an end.',
    ignoring('endDateAt', (query) => query.has('beginDateAt')),
  ),
  fault(
    'begin-date-is-an-hour-early',
    'Times are Unix seconds and know no time zone.',
    shifting('beginDateAt', (seconds) => Math.max(0, seconds - 3600)),
  ),
  fault(
    'end-date-is-the-end-of-its-day',
    'A period ends at the second that was given.',
    shifting('endDateAt', (seconds) => seconds - (seconds % 86_400) + 86_399),
  ),
  fault(
    'dates-filter-by-the-last-change',
    'A period is one of creation.',
    relist({
      when: (query) => query.has('beginDateAt') || query.has('endDateAt'),
      ask: (query) => {
        query.delete('beginDateAt');
        query.delete('endDateAt');
      },
      pick: (invoices, query) => {
        const [begin, end] = [query.get('beginDateAt') ?? 0, query.get('endDateAt') ?? Number.MAX_VALUE];
        return invoices.filter(
          ({ updatedAt }) => Number(updatedAt) >= Number(begin) && Number(updatedAt) <= Number(end),
        );
      },
    }),
  ),
  fault(
    'external-ids-after-the-first-are-ignored',
    'A list can be of several external ids.',
    onlyOne('externalId[]', 0),
  ),
  fault(
    'external-ids-that-are-no-numbers-are-ignored',
    'An external id is free text.',
    changeQuery((query) => {
      const numbers = query.getAll('externalId[]').filter((id) => /^\d+$/.test(id));
      query.delete('externalId[]');
      for (const id of numbers) query.append('externalId[]', id);
    }),
  ),
  fault(
    'channels-before-the-last-are-ignored',
    'A list can be of several channels.',
    onlyOne('channelIds', -1),
  ),
  fault(
    'channels-are-ignored-beside-a-status',
    'Filters that come together all count.',
    ignoring('channelIds', (query) => query.has('status')),
  ),
  fault(
    'company-or-status',
    'Filters that come together all count.',
    relist({
      when: (query) => query.has('customerId') && query.has('status'),
      ask: (query) => {
        query.delete('customerId');
        query.delete('status');
      },
      pick: (invoices, query) =>
        invoices.filter(
          ({ customerId, status }) =>
            customerId === query.get('customerId') || String(status) === query.get('status'),
        ),
    }),
  ),
];
