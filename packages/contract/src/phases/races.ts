import type { Phase, PhaseContext } from './phase.ts';
import { createRaces } from './races/create-races.ts';
import { deleteRaces } from './races/delete-races.ts';
import { orderRaces } from './races/order-races.ts';
import type { Race } from './races/race.ts';
import { updateRaces } from './races/update-races.ts';
import { apiCalls } from './traffic/api-calls.ts';
import { inSession } from './traffic/in-session.ts';
import { variousWorld } from './traffic/various-world.ts';

const races: readonly Race[] = [...createRaces, ...updateRaces, ...deleteRaces];

/** How many calls are sent at once, and how often at an effort of 1. */
const sizes: readonly [count: number, times: number][] = [
  [2, 3],
  [5, 2],
  [20, 1],
];

async function runRaces(context: PhaseContext, count: number, mark: string): Promise<boolean> {
  return inSession(context, context.target.control ? variousWorld : undefined, async (session) => {
    const customerId = session.world.companies?.[0]?.companyId;
    if (customerId === undefined) return false;
    const report = context.report.bind(context);
    const track = { session, api: apiCalls(context.operations), count, mark, customerId, report };
    for (const race of races) await race.run(track);
    // Elsewhere it is not known whether an order has an invoice already.
    if (context.target.control) for (const race of orderRaces) await race.run(track);
    await session.audit();
    return true;
  });
}

/** What must have come of calls that were sent at the same time. */
export const racesPhase: Phase = {
  name: 'races',
  says: 'sends writes at the same time and looks whether one of them, or each, is there afterwards',
  async run(context) {
    const check = 'writes at the same time';
    if (!context.can(check, 'stateful', 'write')) return;
    // Numbers of the store's own invoices are not to be met.
    const prefix = context.target.control ? '' : `CT${context.seed}-`;
    // The largest races are most of the requests, and seldom show what the others do not.
    const run = context.effort < 0.5 ? sizes.slice(0, 2) : sizes;
    const rounds = run.flatMap(([count, times]) =>
      Array.from({ length: Math.max(1, Math.round(times * context.effort)) }, (_, round) => ({
        count,
        round,
      })),
    );
    await context.together(
      rounds.map(({ count, round }) => async (own: PhaseContext) => {
        const ran = await runRaces(own, count, `${prefix}${count}-${round}`);
        if (!ran) own.skip(check, 'no company of the store is known');
      }),
    );
  },
};
