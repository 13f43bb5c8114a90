import { answerOf } from '../traffic/answer-of.ts';
import type { Query } from '../traffic/api-calls.ts';
import type { Command } from './command.ts';
import { filters, sorts } from './list-filters.ts';
import type { Play } from './play.ts';

const listing = (name: string, weight: number, query: (play: Play) => Query): Command => ({
  name: `list ${name}`,
  weight,
  async run(play) {
    await play.list(query(play));
  },
});

const drawFilters = (play: Play, count: number): Query =>
  Object.assign({}, ...play.draw.some(Object.values(filters), count).map((filter) => filter(play)));

const drawSort = ({ draw }: Play): Query => ({
  sortBy: draw.pick(sorts),
  orderBy: draw.pick(['ASC', 'DESC', undefined]),
});

const drawPage = ({ draw, live }: Play): Query => ({
  limit: draw.pick([1, 2, 3, 10, 250, undefined]),
  offset: draw.pick([undefined, 0, 1, 3, live.length, live.length + 2]),
});

/** Lists under every filter, sort and page, alone and together. */
export const listCommands: readonly Command[] = [
  listing('everything', 2, () => ({})),
  listing('everything with extra fields', 1, () => ({ isIncludeExtraFields: '1', limit: 250 })),
  listing('everything, extra fields refused', 0.5, () => ({ isIncludeExtraFields: '0' })),
  ...Object.entries(filters).map(([name, filter]) => listing(`under ${name}`, 0.8, filter)),
  ...sorts.flatMap((sortBy) =>
    ['ASC', 'DESC'].map((orderBy) => listing(`by ${sortBy} ${orderBy}`, 0.25, () => ({ sortBy, orderBy }))),
  ),
  listing('by a field without a direction', 0.3, ({ draw }) => ({ sortBy: draw.pick(sorts) })),
  listing('in a direction without a field', 0.3, ({ draw }) => ({ orderBy: draw.pick(['ASC', 'DESC']) })),
  listing('a page', 2, drawPage),
  listing('beyond the end', 0.5, ({ live }) => ({ offset: live.length + 1, limit: 5 })),
  listing('under two filters', 4, (play) => drawFilters(play, 2)),
  listing('under filters, sorted, a page of it', 4, (play) => ({
    ...drawFilters(play, play.draw.between(1, 3)),
    ...drawSort(play),
    ...drawPage(play),
    ...(play.draw.chance(0.3) ? { isIncludeExtraFields: play.draw.pick(['0', '1']) } : {}),
  })),
  {
    name: 'list page after page',
    weight: 1,
    async run(play) {
      const query = { ...(play.draw.chance(0.5) ? drawFilters(play, 1) : {}), ...drawSort(play) };
      const limit = play.draw.pick([2, 3, 4]);
      for (let offset = 0; offset < 20; offset += limit) {
        const { total = 0 } = answerOf(await play.list({ ...query, limit, offset }));
        if (offset + limit >= total) return;
      }
    },
  },
];
