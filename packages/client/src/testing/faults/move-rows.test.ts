import { expect, test } from 'vitest';
import { invoicePages } from '../../../fixtures/invoice-page.ts';
import { createFaultyFetch, type Fault, type FaultyFetch } from '../index.ts';

const list = 'https://example.com/invoices';

interface Page {
  ids: number[];
  totalCount: number;
  limit: number;
  offset: number;
}

async function page(fetch: FaultyFetch, query: string): Promise<Page> {
  const { data, meta } = await (await fetch(list + query)).json();
  return { ids: data.map(({ id }: { id: number }) => id), ...meta.pagination };
}

/** The pages of a list of nine, three at a time, of which a fault strikes all but the first. */
async function pagesUnder(fault: Fault): Promise<Page[]> {
  const fetch = createFaultyFetch({
    fetch: invoicePages(9),
    script: [{ match: { operation: 'listInvoices' }, after: 1, times: Infinity, fault }],
  });
  const pages: Page[] = [];
  for (const offset of [0, 3, 6, 9]) pages.push(await page(fetch, `?limit=3&offset=${offset}`));
  return pages;
}

test('rows inserted between pages make the next one repeat what was seen', async () => {
  expect(await pagesUnder({ kind: 'inserted-rows' })).toEqual([
    { ids: [1, 2, 3], totalCount: 9, limit: 3, offset: 0 },
    { ids: [3, 4, 5], totalCount: 10, limit: 3, offset: 3 },
    { ids: [6, 7, 8], totalCount: 10, limit: 3, offset: 6 },
    { ids: [9], totalCount: 10, limit: 3, offset: 9 },
  ]);
});

test('rows deleted between pages leave a gap', async () => {
  expect(await pagesUnder({ kind: 'deleted-rows', rows: 2 })).toEqual([
    { ids: [1, 2, 3], totalCount: 9, limit: 3, offset: 0 },
    { ids: [6, 7, 8], totalCount: 7, limit: 3, offset: 3 },
    { ids: [9], totalCount: 7, limit: 3, offset: 6 },
    { ids: [], totalCount: 7, limit: 3, offset: 9 },
  ]);
});

test('the total can hide that rows moved', async () => {
  const pages = await pagesUnder({ kind: 'deleted-rows', totalCount: 'stays' });
  expect(pages[1]).toEqual({ ids: [5, 6, 7], totalCount: 9, limit: 3, offset: 3 });
});

test('what is no page stays as it is', async () => {
  const fetch = createFaultyFetch({
    fetch: async (request) => new Response(await request.text()),
    script: [{ fault: { kind: 'deleted-rows' } }],
  });
  expect(await (await fetch(list, { method: 'POST', body: '{}' })).text()).toBe('{}');
  expect(fetch.log[0]?.problem).toBe('the request asks for no page');
});

test('filters that are ignored let the rows of every company come', async () => {
  const fetch = createFaultyFetch({
    fetch: invoicePages(4),
    script: [{ after: 1, fault: { kind: 'ignored-filter' } }],
  });
  const query = '?customerId=4711&limit=3&offset=1';
  expect((await page(fetch, query)).ids).toEqual([3]);
  expect(await page(fetch, query)).toEqual({ ids: [2, 3, 4], totalCount: 4, limit: 3, offset: 1 });
});

test('single filters can be ignored, and the log tells where there is none', async () => {
  const addresses: string[] = [];
  const fetch = createFaultyFetch({
    fetch: (request) => {
      addresses.push(request.url);
      return new Response();
    },
    script: [{ times: 2, fault: { kind: 'ignored-filter', filters: ['status'] } }],
  });
  await fetch(`${list}?customerId=1&status=0`);
  await fetch(`${list}?customerId=1`);
  expect(addresses).toEqual([`${list}?customerId=1`, `${list}?customerId=1`]);
  expect(fetch.log.map(({ problem }) => problem)).toEqual([undefined, 'the request has no such filter']);
});

test('rows of another company come at the end of a page', async () => {
  const fetch = createFaultyFetch({
    fetch: invoicePages(9),
    script: [{ fault: { kind: 'other-company', rows: 2 } }],
  });
  const { data } = await (await fetch(`${list}?limit=3&customerId=4711`)).json();
  expect(data.map(({ customerId }: { customerId: string }) => customerId)).toEqual([
    '4711',
    '999999',
    '999999',
  ]);
});
