import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, on } from '../patch-state/api-call.ts';
import { changeSuccess, type Success } from '../patch-state/json-answer.ts';
import { listAll } from '../patch-state/list-all.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('paging');

type Pagination = NonNullable<Success['meta']['pagination']>;

const filters = [
  'customerId',
  'customerName',
  'status',
  'q',
  'beginDateAt',
  'endDateAt',
  'externalId[]',
  'channelIds',
];
const isFiltered = ({ query }: ApiCall): boolean => filters.some((name) => query.has(name));

/** Gives another page, under the figures of the one that was asked for. */
const paging = (page: (wanted: Pagination) => { offset: number; limit: number }): Seed =>
  on('listInvoices', async (call) =>
    changeSuccess(await call.pass(), async (body) => {
      const { pagination } = body.meta;
      if (!pagination) return;
      const { offset, limit } = page(pagination);
      body.data = (await listAll(call, call.query)).slice(offset, offset + limit);
    }),
  );

const counting = (
  count: (page: { pagination: Pagination; shown: Invoice[]; call: ApiCall }) => number | Promise<number>,
): Seed =>
  on('listInvoices', async (call) =>
    changeSuccess(await call.pass(), async ({ data, meta: { pagination } }) => {
      if (pagination) pagination.totalCount = await count({ pagination, shown: data as Invoice[], call });
    }),
  );

/** Mistakes in pages and totals. */
export const pagingFaults: readonly SeededFault[] = [
  fault(
    'total-is-that-of-the-page',
    'The total counts all that the list has, not its page.',
    counting(({ shown }) => shown.length),
  ),
  fault(
    'total-is-that-of-the-store',
    'The total counts what the filters keep.',
    counting(async ({ call }) => (await listAll(call)).length),
  ),
  fault(
    'total-of-a-filtered-list-is-one-short',
    'The total counts what the filters keep.',
    counting(({ pagination: { totalCount }, call }) =>
      isFiltered(call) ? Math.max(0, totalCount - 1) : totalCount,
    ),
  ),
  fault(
    'total-is-that-of-what-is-left',
    'The total is the same on every page.',
    counting(({ pagination: { totalCount, offset } }) => Math.max(0, totalCount - offset)),
  ),
  fault(
    'offset-is-a-page-number',
    'An offset counts invoices.',
    paging(({ offset, limit }) => ({ offset: offset * limit, limit })),
  ),
  fault(
    'offset-is-ignored',
    'A page begins at its offset.',
    paging(({ limit }) => ({ offset: 0, limit })),
  ),
  fault(
    'offset-is-rounded-down-to-a-page',
    'A page begins at its offset, whatever its limit.',
    paging(({ offset, limit }) => ({ offset: offset - (offset % limit), limit })),
  ),
  fault(
    'limit-is-fifty-at-most',
    'A page has as many as were asked for, up to 250.',
    paging(({ offset, limit }) => ({ offset, limit: Math.min(limit, 50) })),
  ),
  fault(
    'pages-overlap-by-one',
    'The pages of a list have each invoice once.',
    paging(({ offset, limit }) => ({ offset: Math.max(0, offset - 1), limit })),
  ),
  fault(
    'pages-skip-one',
    'The pages of a list have each invoice.',
    paging(({ offset, limit }) => ({ offset: offset > 0 ? offset + 1 : 0, limit })),
  ),
  fault(
    'last-page-is-empty-when-it-is-not-full',
    'The last page has what is left.',
    paging(({ offset, limit, totalCount }) => ({
      offset,
      limit: offset > 0 && offset + limit > totalCount ? 0 : limit,
    })),
  ),
  fault(
    'page-beyond-the-end-is-the-last-one',
    'A page beyond the end is empty.',
    paging(({ offset, limit, totalCount }) => ({
      offset: offset >= totalCount ? Math.max(0, totalCount - limit) : offset,
      limit,
    })),
  ),
  fault(
    'second-page-is-in-another-order',
    'All pages of a list are in one order.',
    on('listInvoices', async (call) => {
      const query = new URLSearchParams(call.query);
      if (Number(query.get('offset')) > 0) query.delete('sortBy');
      return call.pass({ query });
    }),
  ),
  fault(
    'offset-of-extra-fields-is-ignored',
    'A page of extra fields begins at its offset.',
    on('listInvoiceExtraFields', async (call) => {
      const query = new URLSearchParams(call.query);
      query.delete('offset');
      const offset = Number(call.query.get('offset') ?? 0);
      const given = await call.pass();
      if (!given.ok) return given;
      return changeSuccess(await call.pass({ query }), ({ meta }) => {
        if (meta.pagination) meta.pagination.offset = offset;
      });
    }),
  ),
];
