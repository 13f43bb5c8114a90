import { sorts } from '../model/list-filters.ts';
import type { PhaseContext } from '../phase.ts';
import { apiCalls } from '../traffic/api-calls.ts';
import { createDraw } from '../traffic/draw.ts';
import { inSession } from '../traffic/in-session.ts';
import { leastBody } from '../traffic/invoice-bodies.ts';
import { variousWorld } from '../traffic/various-world.ts';

/** So many invoices that a page may be far from both ends of the list. */
const count = 1020;
const day = 86_400;

/** Asks a store with many invoices for pages far from the first, in every order. */
export const sendDeepPages = (context: PhaseContext): Promise<void> =>
  inSession(context, variousWorld, async (session) => {
    const api = apiCalls(context.operations);
    const draw = createDraw(context.seed, 'deep pages');
    const companies = variousWorld.companies ?? [];
    for (let index = 0; index < count; index += 1) {
      const amount = String(draw.between(1, 10_000));
      const body = leastBody(`D-${draw.between(0, 99)}-${index}`, draw.pick(companies).companyId, {
        original: amount,
      });
      await session.send(api.create({ ...body, dueDate: 1_790_000_000 + draw.between(0, 500) * day }));
      if (index % 25 === 24) await session.advance(day);
    }
    const offset = count / 2;
    for (const [index, sortBy] of sorts.entries())
      await session.send(api.list({ sortBy, orderBy: index % 2 === 0 ? 'ASC' : 'DESC', offset, limit: 5 }));
    for (const orderBy of ['ASC', 'DESC']) await session.send(api.list({ orderBy, offset, limit: 5 }));
  });
