import { sorts } from '../model/list-filters.ts';
import { digitsOf } from '../traffic/amount.ts';
import type { Item } from '../traffic/answer-of.ts';
import { type Broken, broken, listAll, type Relation, show } from './relation.ts';

/** What an item is sorted by, so that equal ones are equal texts. An invoice without a value may count as one with an empty one. */
function keyOf(item: Item, sortBy: string): string {
  const value = item[sortBy];
  if (typeof value === 'object' && value !== null && 'value' in value) return digitsOf(value.value);
  return value === undefined || value === null ? '' : String(value);
}

/** Why two lists are not each other's mirror; undefined where they are. */
export function mirrorProblem(
  up: readonly Item[],
  down: readonly Item[],
  sortBy: string,
): { expected: string; actual: string } | undefined {
  const ids = (items: readonly Item[]): string =>
    show(items.map(({ id }) => Number(id)).sort((a, b) => a - b));
  if (ids(up) !== ids(down))
    return { expected: `the invoices ${ids(up)} in both directions`, actual: ids(down) };
  const rising = up.map((item) => keyOf(item, sortBy));
  const falling = down.map((item) => keyOf(item, sortBy)).reverse();
  if (show(rising) === show(falling)) return undefined;
  return {
    expected: `descending, from its end, as ascending: ${show(rising)}`,
    actual: show(falling),
  };
}

const mirror: Relation = {
  rule: {
    id: 'sorting-reversed-mirrors',
    says: 'A list sorted by a field descending is the mirror of the same list ascending, but for items that are equal in it.',
    weight: 'documented',
    pointer: '#/components/parameters/OrderBy',
  },
  async check(ground) {
    const found: Broken[] = [];
    for (const sortBy of ground.isOwn ? sorts : ground.draw.some(sorts, 2)) {
      const up = await listAll(ground, { sortBy, orderBy: 'ASC' });
      if (!up.isWhole) continue;
      const down = await listAll(ground, { sortBy, orderBy: 'DESC' });
      const problem = mirrorProblem(up.items, down.items, sortBy);
      if (problem) found.push(broken(this.rule, [up.step, down.step], { subject: sortBy, ...problem }));
    }
    return found;
  },
};

/** What holds between lists in opposite directions. */
export const sortRelations: readonly Relation[] = [mirror];
