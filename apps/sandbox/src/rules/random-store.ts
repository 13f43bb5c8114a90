import type { Invoice, InvoiceListQuery } from '@b2b-invoices/types';
import { sortFields } from '../invoices/list/sort-order.ts';
import type { StoreData } from '../store-data.ts';
import type { Random } from '../synthetic/random.ts';
import { noon } from './test-sandbox.ts';

const day = 86_400;
const channels = Array.from({ length: 20 }, (_, index) => index + 1);
const companies = ['4711', '5120', '51', '%', '😀7'];
const names = ['Harbor', 'Harbor', 'Maes_Bouw', '100%', 'Maes'];
const types = ['Invoice', 'Invoice', 'Invoice', 'Credit', '_'];
const externalCustomers = [undefined, '', 'C-1', 'C-2', '\u{10ffff}C', 'c%'];
const odd = [
  '%',
  '_',
  '\u{10ffff}',
  '\u{10ffff}\u{10ffff}',
  '\ud7ff',
  '\ue000',
  'é',
  'İ',
  '😀',
  'nowhere-at-all',
  '51',
  '1',
];

const maybe = <Value>(random: Random, chance: number, make: () => Value): Value | undefined =>
  random.next() < chance ? make() : undefined;

/** Numbers of which most begin alike, so that a keyword can be one of a thousand. */
function numberOf(random: Random, id: number): string {
  if (random.next() < 0.95) return random.next() < 0.5 ? `N-${id}` : `N-${id}-N`;
  return `${random.pick(odd)}${id}${random.pick(odd)}`;
}

function invoiceOf(random: Random, id: number, isUniform: boolean): Invoice {
  const company = isUniform ? 0 : random.below(companies.length);
  const status = random.below(3);
  const createdAt = noon - random.below(40) * day - random.pick([0, 0, random.below(day)]);
  const channel = isUniform ? 1 : maybe(random, 0.8, () => random.pick(channels));
  return JSON.parse(
    JSON.stringify({
      id,
      customerId: companies[company],
      customerName: names[company],
      externalCustomerId: random.pick(externalCustomers),
      externalId: maybe(random, 0.5, () => `E-${random.below(200)}`),
      invoiceNumber: numberOf(random, id),
      type: isUniform ? 'Invoice' : random.pick(types),
      orderNumber: maybe(random, 0.5, () => `${random.pick(['77', '8%', 'x'])}${id}`),
      purchaseOrderNumber: maybe(random, 0.7, () => `${random.pick(['PO-', '😀'])}${random.below(50)}`),
      dueDate: createdAt + random.below(5) * day,
      status,
      originalBalance: { code: 'USD', value: `${random.below(20)}.5000` },
      openBalance: { code: 'USD', value: status === 2 ? '0.0000' : `${1 + random.below(5)}.2500` },
      createdAt,
      updatedAt: createdAt + random.below(3) * day,
      channelId: channel && String(channel),
    }),
  ) as Invoice;
}

/**
 * A store of invoices that share many values and have odd ones.
 * @param isUniform whether all are of one company, one channel and one type
 */
export function randomStore(
  random: Random,
  { invoices, isUniform }: { invoices: number; isUniform: boolean },
): StoreData & { invoices: Invoice[] } {
  return {
    hash: 'store-a',
    tokens: ['token-of-a'],
    companies: companies.map((companyId, index) => ({ companyId, name: names[index] ?? '' })),
    channels: channels.map((channelId) => ({ channelId, name: `Channel ${channelId}` })),
    invoices: Array.from({ length: invoices }, (_, index) => invoiceOf(random, index + 1, isUniform)),
  };
}

function keywordOf(random: Random, invoice: Invoice): string {
  if (random.next() < 0.3) return random.pick(odd);
  const { invoiceNumber, type, orderNumber, purchaseOrderNumber, customerId, externalCustomerId } = invoice;
  const value = random.pick([
    invoiceNumber,
    type,
    orderNumber,
    purchaseOrderNumber,
    customerId,
    externalCustomerId,
  ]);
  const characters = [...String(value ?? '')];
  const length = random.below(characters.length + 1);
  return random.pick([characters.slice(0, length), characters.slice(length)]).join('');
}

/** A list query of a few filters, of which many find something. */
export function randomQuery(random: Random, invoices: readonly Invoice[]): InvoiceListQuery {
  const one = random.pick(invoices);
  const begin = Number(one.createdAt) - random.pick([0, 1, day, 10 * day]);
  const query = {
    customerId: maybe(random, 0.2, () => one.customerId),
    customerName: maybe(random, 0.15, () => random.pick(names)),
    status: maybe(random, 0.25, () => random.below(3)),
    channelIds: maybe(random, 0.25, () =>
      random.pick([channels.slice(0, 18), [1, 2, 2], [Number(one.channelId ?? 3)], [99]]),
    ),
    beginDateAt: maybe(random, 0.2, () => String(begin)),
    endDateAt: maybe(random, 0.2, () => String(begin + random.pick([0, 5, day - 1, 3 * day, 30 * day]))),
    'externalId[]': maybe(random, 0.1, () => [one.externalId ?? 'E-1', 'E-2', 'E-3']),
    q: maybe(random, 0.4, () =>
      random.pick([keywordOf(random, one), keywordOf(random, one), 'N-', 'N', 'I', '']),
    ),
    searchBy: maybe(random, 0.5, () =>
      random.pick([
        'invoiceNumber',
        'type',
        'orderNumber',
        'purchaseOrderNumber',
        'customerId',
        'externalCustomerId',
      ]),
    ),
    sortBy: maybe(random, 0.7, () => random.pick(sortFields)),
    orderBy: maybe(random, 0.7, () => random.pick(['ASC', 'DESC'])),
    offset: maybe(random, 0.6, () =>
      random.pick([1, 30, 200, 550, 620, invoices.length - 5, random.below(300)]),
    ),
    limit: maybe(random, 0.5, () => random.pick([1, 7, 250])),
  };
  return JSON.parse(JSON.stringify(query)) as InvoiceListQuery;
}

/** The query as it stands in an address. */
export function queryText(query: InvoiceListQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) search.append(name, String(each));
  }
  return search.toString();
}
