import type { Step } from '../../session/step.ts';
import type { Query } from '../traffic/api-calls.ts';
import { filtersOf } from './draw-filter.ts';
import { type Broken, broken, type Ground, listAll, namesOf, type Relation, show } from './relation.ts';

const pointer = '#/paths/~1invoices/get/parameters';

const subset: Relation = {
  rule: {
    id: 'filter-narrows-the-list',
    says: 'What a filter leaves is part of the list, and an invoice is under the filters of its own values.',
    weight: 'documented',
    pointer,
  },
  async check(ground) {
    const all = await listAll(ground);
    if (all.items.length === 0) return [];
    const found: Broken[] = [];
    const one = ground.draw.pick(all.items);
    const filters = filtersOf(one);
    for (const query of ground.isOwn ? filters : ground.draw.some(filters, 3)) {
      const kept = await listAll(ground, query);
      const stray = all.isWhole ? kept.ids.filter((id) => !all.ids.includes(id)) : [];
      const isLost = kept.isWhole && !kept.ids.includes(one['id']);
      if (stray.length === 0 && !isLost) continue;
      found.push(
        broken(this.rule, [all.step, kept.step], {
          subject: namesOf(query),
          expected: `a part of the list, with the invoice ${String(one['id'])} in it`,
          actual: isLost
            ? `the ids ${show(kept.ids)}`
            : `the ids ${show(stray)}, which the list does not have`,
        }),
      );
    }
    return found;
  },
};

/** The same query with its parameters in the opposite order. */
const reversed = (query: Query): Query => Object.fromEntries(Object.entries(query).reverse());

const together = (first: Query, second: Query): Query => ({ ...first, ...second });

function pairs(ground: Ground, filters: readonly Query[]): [Query, Query][] {
  const every = filters.flatMap((first, index) =>
    filters.slice(index + 1).map((second): [Query, Query] => [first, second]),
  );
  const apart = every.filter(([first, second]) => Object.keys(first).every((name) => !(name in second)));
  return ground.draw.some(apart, ground.isOwn ? Math.ceil(12 * ground.effort) : 1);
}

const intersection: Relation = {
  rule: {
    id: 'filters-intersect',
    says: 'Two filters keep what each of them keeps, in whichever order they are sent.',
    weight: 'documented',
    pointer,
  },
  async check(ground) {
    const all = await listAll(ground);
    if (all.items.length === 0) return [];
    const found: Broken[] = [];
    for (const [first, second] of pairs(ground, filtersOf(ground.draw.pick(all.items)))) {
      const one = await listAll(ground, first);
      const other = await listAll(ground, second);
      const both = await listAll(ground, together(first, second));
      const turned = await listAll(ground, reversed(together(first, second)));
      if (!one.isWhole || !other.isWhole) continue;
      const wanted = show(one.ids.filter((id) => other.ids.includes(id)).sort());
      const differing = [both, turned].find(({ ids }) => show([...ids].sort()) !== wanted);
      if (!differing) continue;
      const steps: Step[] = [one, other, differing].map(({ step }) => step);
      found.push(
        broken(this.rule, steps, {
          subject: namesOf(together(first, second)),
          expected: `the ids ${wanted}, which both filters keep`,
          actual: `the ids ${show([...differing.ids].sort())}`,
        }),
      );
    }
    return found;
  },
};

const statusesAddUp: Relation = {
  rule: {
    id: 'statuses-partition-the-list',
    says: 'Each invoice is in one status, so that the lists of the three statuses add up to the whole.',
    weight: 'documented',
    pointer,
  },
  async check(ground) {
    const all = await listAll(ground);
    const parts = [];
    for (const status of [0, 1, 2]) parts.push(await listAll(ground, { status }));
    const sum = parts.reduce((total, part) => total + (part.total ?? 0), 0);
    if (sum === all.total) return [];
    return [
      broken(this.rule, [...parts.map(({ step }) => step), all.step], {
        subject: 'status',
        expected: `${all.total} invoices in the three statuses together`,
        actual: `${parts.map(({ total }) => total).join(' + ')} = ${sum}`,
      }),
    ];
  },
};

/** What holds between lists under filters. */
export const filterRelations: readonly Relation[] = [subset, intersection, statusesAddUp];
