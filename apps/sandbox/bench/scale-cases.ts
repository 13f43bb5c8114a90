import type { Invoice } from '@b2b-invoices/types';
import { sortFields } from '../src/invoices/list/sort-order.ts';

/** A request that is measured on both stores; `query` differs where the values that a store has differ. */
export interface ScaleCase {
  name: string;
  /** The path and the query below the API. */
  small: string;
  large: string;
  /** The most milliseconds on the large store, where the target is a time and not a ratio. */
  milliseconds?: number;
}

/** What is known of a store to choose values from. */
export interface Sampled {
  /** An invoice of a middling company with all the values that are looked for, and its company's name. */
  invoice: Invoice;
  /** How many invoices it has. */
  count: number;
}

type Part = (sampled: Sampled) => string;

const secondsADay = 86_400;
const list = (query: Record<string, string | number>): string =>
  `/invoices?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}`;

const created = ({ invoice }: Sampled): number => Number(invoice.createdAt);
const text = (value: unknown): string => String(value ?? '');

const searched: Record<string, (invoice: Invoice) => string> = {
  invoiceNumber: (invoice) => invoice.invoiceNumber,
  type: (invoice) => text(invoice.type),
  orderNumber: (invoice) => text(invoice.orderNumber),
  purchaseOrderNumber: (invoice) => text(invoice.purchaseOrderNumber),
  customerId: (invoice) => invoice.customerId,
  externalCustomerId: (invoice) => text(invoice.externalCustomerId),
};

const period =
  (days: number): Part =>
  (sampled) =>
    list({ beginDateAt: created(sampled) - days * secondsADay, endDateAt: created(sampled) });

const filters: [string, Part][] = [
  ['no filter', () => list({})],
  ['customerId', ({ invoice }) => list({ customerId: invoice.customerId })],
  ['customerName', ({ invoice }) => list({ customerName: text(invoice.customerName) })],
  ['status', () => list({ status: 0 })],
  ['one channel', () => list({ channelIds: 1 })],
  ['two channels', () => '/invoices?channelIds=1&channelIds=664179'],
  ['externalId[]', ({ invoice }) => list({ 'externalId[]': text(invoice.externalId) })],
  ['beginDateAt and endDateAt, a day', period(1)],
  ['beginDateAt and endDateAt, a month', period(30)],
  ['beginDateAt and endDateAt, a year', period(365)],
  ['extra fields', () => list({ isIncludeExtraFields: 1 })],
];

const searches: [string, Part][] = Object.entries(searched).flatMap(([field, read]) => [
  [`q of ${field}, the value`, ({ invoice }) => list({ searchBy: field, q: read(invoice) })],
  [`q of ${field}, the beginning`, ({ invoice }) => list({ searchBy: field, q: read(invoice).slice(0, -1) })],
  [`q of ${field}, the end`, ({ invoice }) => list({ searchBy: field, q: read(invoice).slice(1) })],
  [`q of ${field}, nothing found`, () => list({ searchBy: field, q: 'nowhere' })],
]);

const keywords: [string, Part][] = [
  ['q, a value', ({ invoice }) => list({ q: text(invoice.purchaseOrderNumber) })],
  ['q, the end of a value', ({ invoice }) => list({ q: text(invoice.purchaseOrderNumber).slice(1) })],
  ['q, nothing found', () => list({ q: 'nowhere' })],
  ['q that every invoice has', () => list({ q: 'SYN-' })],
  ['q that a tenth has', () => list({ q: '7', searchBy: 'invoiceNumber' })],
];

const combined: [string, Part][] = [
  ['customerId and status', ({ invoice }) => list({ customerId: invoice.customerId, status: 0 })],
  ['customerId and channel', ({ invoice }) => list({ customerId: invoice.customerId, channelIds: 1 })],
  [
    'customerId and a month',
    (sampled) =>
      list({
        customerId: sampled.invoice.customerId,
        beginDateAt: created(sampled) - 30 * secondsADay,
        endDateAt: created(sampled),
      }),
  ],
  [
    'customerId and q',
    ({ invoice }) => list({ customerId: invoice.customerId, q: text(invoice.purchaseOrderNumber) }),
  ],
  [
    'customerId, sorted by dueDate',
    ({ invoice }) => list({ customerId: invoice.customerId, sortBy: 'dueDate' }),
  ],
  ['status, sorted by dueDate', () => list({ status: 0, sortBy: 'dueDate', orderBy: 'ASC' })],
  ['status and channel', () => list({ status: 1, channelIds: 664_179 })],
];

const places: [string, Part][] = [
  ['get by id', ({ invoice }) => `/invoices/${invoice.id}`],
  ['offset in the middle', ({ count }) => list({ offset: Math.floor(count / 2) })],
  [
    'offset in the middle, sorted by openBalance',
    ({ count }) => list({ offset: Math.floor(count / 2), sortBy: 'openBalance' }),
  ],
];

/** Everything that is measured, with values of each store. */
export function scaleCases(small: Sampled, large: Sampled): ScaleCase[] {
  const sorted = sortFields.flatMap((sortBy) =>
    ['ASC', 'DESC'].map((orderBy): [string, Part] => [
      `sortBy ${sortBy} ${orderBy}`,
      () => list({ sortBy, orderBy }),
    ]),
  );
  const parts = [...filters, ...sorted, ...searches, ...keywords, ...combined, ...places];
  const cases: ScaleCase[] = parts.map(([name, part]) => ({ name, small: part(small), large: part(large) }));
  const nineTenths = (sampled: Sampled): string => list({ offset: Math.floor(sampled.count * 0.9) });
  const name = 'offset at nine tenths';
  return [...cases, { name, small: nineTenths(small), large: nineTenths(large), milliseconds: 5 }];
}
