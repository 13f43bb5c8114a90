import { sorts } from '../model/list-filters.ts';
import type { Query } from '../traffic/api-calls.ts';
import { drawFilter } from './draw-filter.ts';
import {
  type Broken,
  broken,
  type Ground,
  type Listed,
  list,
  listAll,
  namesOf,
  type Relation,
  show,
} from './relation.ts';

const pointer = '#/paths/~1invoices/get';

/** The lists whose pages are looked at. */
async function queries(ground: Ground): Promise<Query[]> {
  const filtered = await drawFilter(ground);
  if (!ground.isOwn) return [{}, filtered];
  const directions = sorts.map((sortBy, index) => ({ sortBy, orderBy: index % 2 === 0 ? 'ASC' : 'DESC' }));
  const { draw } = ground;
  return [{}, filtered, ...draw.some(directions, 4), { ...filtered, ...draw.pick(directions) }];
}

/** So many of the first items, page by page. */
async function page(ground: Ground, query: Query, limit: number, until: number): Promise<Listed[]> {
  const pages: Listed[] = [];
  for (let offset = 0; offset < until; offset += limit) {
    pages.push(await list(ground, { ...query, limit, offset }));
  }
  return pages;
}

/** The most items that are gone through with pages of one. */
const mostPaged = 21;

const pagesPartition: Relation = {
  rule: {
    id: 'pages-partition-the-list',
    says: 'Page after page holds each item of a list once, in the order of the list.',
    weight: 'documented',
    pointer,
  },
  async check(ground) {
    const found: Broken[] = [];
    for (const query of await queries(ground)) {
      const all = await listAll(ground, query);
      const limits = ground.isOwn ? ground.draw.some([1, 2, 3, 7], 2) : [5];
      for (const limit of limits) {
        const until = Math.min(all.ids.length, ground.isOwn ? mostPaged : 10);
        const pages = await page(ground, query, limit, until);
        const ids = pages.flatMap((each) => each.ids);
        const wanted = all.ids.slice(0, Math.max(until, Math.min(pages.length * limit, all.ids.length)));
        if (show(ids) === show(wanted)) continue;
        const steps = [all, ...pages].map(({ step }) => step);
        found.push(
          broken(this.rule, steps, {
            subject: namesOf(query),
            expected: `pages of ${limit} with the ids ${show(wanted)}, as one page has them`,
            actual: show(ids),
          }),
        );
      }
    }
    return found;
  },
};

const beyondTheEnd: Relation = {
  rule: {
    id: 'page-beyond-the-end-is-empty',
    says: 'A page beyond the end holds nothing and the same total.',
    weight: 'observed',
    pointer,
  },
  async check(ground) {
    const all = await list(ground, { limit: 1 });
    const { total } = all;
    if (total === undefined) return [];
    const found: Broken[] = [];
    for (const offset of ground.isOwn ? [total, total + 1, total + 1000] : [total + 1000]) {
      const beyond = await list(ground, { offset, limit: 5 });
      if (beyond.ids.length === 0 && beyond.total === total) continue;
      found.push(
        broken(this.rule, [all.step, beyond.step], {
          expected: `no item and the total ${total} at the offset ${offset}`,
          actual: `the ids ${show(beyond.ids)} and the total ${beyond.total}`,
        }),
      );
    }
    return found;
  },
};

const totalIsCount: Relation = {
  rule: {
    id: 'total-equals-the-items',
    says: 'The total of a list is how many items one gets by going through it.',
    weight: 'documented',
    pointer,
  },
  async check(ground) {
    const found: Broken[] = [];
    for (const query of [{}, await drawFilter(ground)]) {
      const first = await list(ground, { ...query, limit: 4 });
      const total = first.total ?? 0;
      if (total > longestCount) continue;
      const pages = await page(ground, query, ground.isOwn ? 4 : longestCount, Math.max(total, 1) + 1);
      const ids = new Set(pages.flatMap((each) => each.ids));
      const differing = pages.find((each) => each.total !== first.total);
      if (ids.size === total && !differing) continue;
      found.push(
        broken(this.rule, [first.step, ...pages.map(({ step }) => step)], {
          subject: namesOf(query),
          expected: `${total} items, as the total of the first page says, and the same total on each page`,
          actual: `${ids.size} items${differing ? `, and a page with the total ${differing.total}` : ''}`,
        }),
      );
    }
    return found;
  },
};

/** The most items that are counted by going through them. */
const longestCount = 60;

/** What holds between the pages of one list. */
export const pageRelations: readonly Relation[] = [pagesPartition, beyondTheEnd, totalIsCount];
