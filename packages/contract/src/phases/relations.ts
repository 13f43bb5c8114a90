import type { Phase, PhaseContext } from './phase.ts';
import { filterRelations } from './relations/filter-relations.ts';
import { createGround, sow } from './relations/ground.ts';
import { moneyRelations } from './relations/money-relations.ts';
import { orderRelations } from './relations/order-relations.ts';
import { pageRelations } from './relations/page-relations.ts';
import { pdfRelations } from './relations/pdf-relations.ts';
import { readRelations } from './relations/read-relations.ts';
import type { Broken, Ground, Relation } from './relations/relation.ts';
import { sendDeepPages } from './relations/send-deep-pages.ts';
import { sortRelations } from './relations/sort-relations.ts';
import { checkStores } from './relations/store-relations.ts';
import { writeRelations } from './relations/write-relations.ts';
import { apiCalls } from './traffic/api-calls.ts';
import { inSession } from './traffic/in-session.ts';
import { variousWorld } from './traffic/various-world.ts';

const betweenReads: readonly Relation[] = [
  ...readRelations,
  ...pageRelations,
  ...filterRelations,
  ...sortRelations,
];
/** These touch only invoices that they create. */
const onNewInvoices: readonly Relation[] = [...pdfRelations, ...moneyRelations];

function report(context: PhaseContext, found: readonly Broken[]): void {
  for (const { verdict, steps } of found) context.report(verdict, steps);
}

/** In a store that others write to as well, what is broken once may be their doing; what is broken twice is not. */
async function check(ground: Ground, relation: Relation): Promise<Broken[]> {
  const found = await relation.check(ground);
  return found.length > 0 && !ground.isOwn ? relation.check(ground) : found;
}

async function checkAll(context: PhaseContext): Promise<void> {
  const isOwn = context.target.control !== undefined;
  await inSession(context, isOwn ? variousWorld : undefined, async (session) => {
    const ground = createGround(context, session, isOwn);
    if (isOwn) await sow(ground);
    for (const relation of betweenReads) report(context, await check(ground, relation));
    if (!context.can('relations between what is written and what is read', 'write')) return;
    if (!session.world.companies?.length)
      return context.skip(
        'relations between what is written and what is read',
        'no company of the store is known',
      );
    for (const relation of onNewInvoices) report(context, await check(ground, relation));
    if (!context.can('relations between the store before and after a write', 'control')) return;
    for (const relation of writeRelations) report(context, await check(ground, relation));
  });
}

const checkOrders = (context: PhaseContext): Promise<void> =>
  inSession(context, variousWorld, async (session) => {
    const ground = createGround(context, session, true);
    for (const relation of orderRelations) report(context, await check(ground, relation));
  });

const checkTwoStores = (context: PhaseContext): Promise<void> =>
  inSession(context, variousWorld, (one) =>
    inSession(context, variousWorld, async (two) =>
      report(context, await checkStores(one, two, apiCalls(context.operations))),
    ),
  );

/** What must hold between answers, whatever the data. */
export const relationsPhase: Phase = {
  name: 'relations',
  says: 'holds answers against each other: pages, filters, directions, totals, writes and what they leave alone',
  async run(context) {
    if (!context.can('relations between reads', 'stateful')) return;
    const rounds = context.target.control ? Math.max(1, Math.round(2 * context.effort)) : 1;
    const between = Array.from(
      { length: rounds },
      (_, round) => (part: PhaseContext) => checkAll({ ...part, seed: part.seed + round }),
    );
    const isOwn = context.can('invoices of orders, and two stores apart', 'write', 'control');
    const apart = [checkOrders, ...(context.effort >= 1 ? [sendDeepPages] : []), checkTwoStores];
    await context.together([...between, ...(isOwn ? apart : [])]);
  },
};
