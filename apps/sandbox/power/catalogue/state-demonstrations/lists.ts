import { type Demonstration, type Page, type Shop, usd } from './shop.ts';

/** Seven invoices besides the three that are there, a minute apart. */
async function fill({ create, later }: Shop): Promise<void> {
  const made = [
    { openBalance: usd(9.25), externalId: 'E-1', purchaseOrderNumber: 'PO-ABC', channelId: 1 },
    { openBalance: usd(9.5), externalId: 'E-2', purchaseOrderNumber: 'PO-ABD', channelId: 664179 },
    { openBalance: usd(100), externalId: '3', type: 'Credit note', originalBalance: usd(1) },
    { openBalance: usd(-200), externalId: '44', dueDate: 1_772_366_400, externalCustomerId: 'Z' },
    { customerId: '5120', openBalance: usd(10), externalCustomerId: 'C-9' },
    { customerId: '5120', openBalance: usd(9), orderNumber: '77001', status: 1 },
    { customerId: '5120', openBalance: usd(10.5), purchaseOrderNumber: 'PO_9', channelId: 1 },
  ];
  for (const [index, changes] of made.entries()) {
    await create({ invoiceNumber: `L-${(index * 3) % 7}${index}`, ...changes });
    later(60);
  }
}

const noon = 1_772_366_400;

/** What some lists have, page by page. */
const listed =
  (...queries: string[]): Demonstration =>
  async (shop) => {
    await fill(shop);
    await shop.update(36, { type: 'Invoice' });
    const pages: Page[] = [];
    for (const query of queries) pages.push(await shop.list(query));
    return pages.map(({ total, numbers }) => [total, numbers]);
  };

/** What some lists have in a store of 60 more. */
const listedOfMany =
  (query: string): Demonstration =>
  async ({ create, list }) => {
    for (let number = 0; number < 60; number += 1) await create({ invoiceNumber: `M-${number}` });
    const { total, numbers } = await list(query);
    return [total, numbers];
  };

/** By the name of a fault of filters, sorting, search or paging. */
export const listDemonstrations: Record<string, Demonstration> = {
  'customer-id-is-ignored': listed('customerId=5120'),
  'customer-id-is-ignored-beside-a-keyword': listed('customerId=5120&q=PO'),
  'customer-id-is-ignored-beyond-the-first-page': listed('customerId=5120&limit=2&offset=2'),
  'customer-id-matches-beginnings': listed('customerId=47'),
  'customer-name-is-ignored': listed('customerName=Maes%20Bouw'),
  'customer-name-matches-parts': listed('customerName=Maes'),
  'status-zero-is-no-filter': listed('status=0'),
  'status-means-at-least': listed('status=1'),
  'begin-date-is-ignored': listed(`beginDateAt=${noon + 60}`),
  'end-date-is-ignored-beside-a-begin-date': listed(`beginDateAt=${noon}&endDateAt=${noon + 60}`),
  'begin-date-is-an-hour-early': listed(`beginDateAt=${noon + 120}`),
  'end-date-is-the-end-of-its-day': listed(`endDateAt=${noon + 120}`),
  'dates-filter-by-the-last-change': listed(`beginDateAt=${noon}`),
  'external-ids-after-the-first-are-ignored': listed('externalId[]=E-1&externalId[]=E-2'),
  'external-ids-that-are-no-numbers-are-ignored': listed('externalId[]=E-1'),
  'channels-before-the-last-are-ignored': listed('channelIds=1&channelIds=664179'),
  'channels-are-ignored-beside-a-status': listed('status=0&channelIds=1'),
  'company-or-status': listed('customerId=5120&status=1'),
  'order-by-is-ignored': listed('orderBy=ASC'),
  'sort-by-is-ignored': listed('sortBy=invoiceNumber&orderBy=ASC'),
  'sort-by-is-ignored-beside-a-company': listed('customerId=4711&sortBy=invoiceNumber&orderBy=ASC'),
  'open-balances-are-sorted-as-text': listed('sortBy=openBalance&orderBy=ASC'),
  'open-balances-are-sorted-without-sign': listed('sortBy=openBalance&orderBy=ASC'),
  'open-balances-are-sorted-by-whole-units': listed('sortBy=openBalance&orderBy=ASC'),
  'due-dates-are-sorted-by-creation': listed('sortBy=dueDate&orderBy=ASC'),
  'last-changes-are-sorted-by-creation': listed('sortBy=updatedAt&orderBy=ASC'),
  'original-balances-are-sorted-by-open-ones': listed('sortBy=originalBalance&orderBy=ASC'),
  'external-company-ids-are-sorted-by-company': listed('sortBy=externalCustomerId&orderBy=ASC'),
  'numbers-are-sorted-within-a-page': listed('sortBy=invoiceNumber&orderBy=DESC&limit=3'),
  'keyword-is-found-in-the-middle': listed('q=O-A'),
  'keyword-is-found-at-the-beginning-only': listed('q=ABD'),
  'keyword-is-found-as-a-whole-only': listed('q=PO-'),
  'keyword-ends-invoice-numbers-only': listed('q=ABD'),
  'search-by-is-ignored': listed('q=PO-ABD&searchBy=invoiceNumber'),
  'keyword-misses-purchase-order-numbers': listed('q=PO-ABD'),
  'keyword-misses-external-company-ids': listed('q=C-9'),
  'search-by-external-company-id-looks-at-company-ids': listed('q=C-9&searchBy=externalCustomerId'),
  'keyword-may-hold-wildcards': listed('q=PO_'),
  'keyword-ends-at-its-first-space': listed('q=Invoice%20on'),
  'keyword-is-ignored-beyond-the-first-page': listed('q=PO&limit=2&offset=2'),
  'status-is-ignored-beside-a-keyword': listed('q=L-&status=2'),
  'total-is-that-of-the-page': listed('limit=3'),
  'total-is-that-of-the-store': listed('customerId=5120'),
  'total-of-a-filtered-list-is-one-short': listed('customerId=5120'),
  'total-is-that-of-what-is-left': listed('offset=3'),
  'offset-is-a-page-number': listed('limit=2&offset=2'),
  'offset-is-ignored': listed('limit=2&offset=2'),
  'offset-is-rounded-down-to-a-page': listed('limit=3&offset=2'),
  'limit-is-fifty-at-most': listedOfMany('limit=100'),
  'pages-overlap-by-one': listed('limit=3&offset=3'),
  'pages-skip-one': listed('limit=3&offset=3'),
  'last-page-is-empty-when-it-is-not-full': listed('limit=3&offset=9'),
  'page-beyond-the-end-is-the-last-one': listed('limit=3&offset=12'),
  'second-page-is-in-another-order': listed('sortBy=invoiceNumber&limit=3&offset=3'),
  'offset-of-extra-fields-is-ignored': ({ send }) => send('GET', '/invoices/extra-fields?offset=2'),
};
