import type { Session } from '../session/session.ts';
import type { World } from '../target/world.ts';
import type { Phase, PhaseContext } from './phase.ts';
import { familiarValues } from './properties/familiar-values.ts';
import { type Generator, generatorOf } from './properties/generate-input.ts';
import { answerOf } from './traffic/answer-of.ts';
import { type ApiCalls, apiCalls } from './traffic/api-calls.ts';
import { createDraw, type Draw } from './traffic/draw.ts';
import { inSession } from './traffic/in-session.ts';
import { variousWorld } from './traffic/various-world.ts';

/** How many calls are drawn at an effort of 1, and how many of them in one store. */
const ordinaryCount = 1000;
const countInStore = 100;

const check = 'requests generated from the schemas';

const weights: Readonly<Record<string, number>> = {
  createInvoice: 34,
  updateInvoice: 34,
  listInvoices: 14,
  getInvoice: 4,
  getInvoicePdf: 2,
  deleteInvoice: 3,
  createInvoiceFromOrder: 4,
};

/** A session and the ids that calls go to. */
interface Store {
  session: Session;
  api: ApiCalls;
  draw: Draw;
  live: number[];
}

/** Reads what a write wrote, or looks whether a refused one left something behind. */
async function readBack(
  { session, api, draw, live }: Store,
  id: number | undefined,
  done: boolean,
): Promise<void> {
  if (id !== undefined && (done || draw.chance(0.3))) await session.send(api.get(id));
  else if (!done && draw.chance(0.3)) await session.send(api.list({ limit: 1 }));
  const other = live.at(-1);
  if (other !== undefined && draw.chance(0.05)) await session.send(api.get(other));
}

async function sendOne(store: Store, generator: Generator): Promise<void> {
  const { session, draw, live } = store;
  const { operationId, method, path } = generator.operation;
  const orders = (session.world.orders ?? []).map(({ orderId }) => orderId);
  const call = generator.draw(draw, path.startsWith('/orders') ? orders : live);
  const answer = answerOf(await session.send(call));
  const inPath = Number(/^\/invoices\/(\d+)/.exec(call.path)?.[1]);
  if (method === 'POST' && answer.done && answer.id !== undefined) live.push(answer.id);
  if (operationId === 'deleteInvoice' && answer.done) live.splice(live.indexOf(inPath), 1);
  if (method === 'GET') return;
  const written = method === 'POST' ? answer.id : inPath;
  await readBack(store, live.includes(written ?? 0) ? written : undefined, answer.done);
}

type Weighted = Generator & { weight: number };

/** Makes the generators of a world once, which takes longer than to draw from them. */
function generatorsFor(context: PhaseContext): (world: World) => Weighted[] {
  const { document, operations } = context;
  const made = new Map<World, Weighted[]>();
  return (world) => {
    const known = made.get(world);
    if (known) return known;
    const familiar = familiarValues(world);
    const generators = operations.flatMap((operation): Weighted[] => {
      const weight = weights[operation.operationId] ?? 5;
      try {
        return [{ ...generatorOf(document, operation, familiar), weight }];
      } catch (error) {
        // A specification may have schemas of kinds that nothing is drawn from.
        context.skip(`${check} of ${operation.operationId}`, (error as Error).message);
        return [];
      }
    });
    made.set(world, generators);
    return generators;
  };
}

async function fillStore(
  context: PhaseContext,
  part: number,
  generatorsOf: (world: World) => Weighted[],
): Promise<boolean> {
  const { operations, seed, target } = context;
  return inSession(context, target.control ? variousWorld : undefined, async (session) => {
    // A target that keeps nothing knows no company either, and takes any.
    if (target.capabilities.includes('stateful') && !session.world.companies?.length) return false;
    const generators = generatorsOf(session.world);
    if (generators.length === 0) return true;
    const draw = createDraw(seed, `properties, ${part}`);
    const store: Store = { session, api: apiCalls(operations), draw, live: [] };
    for (const generator of generators) await sendOne(store, generator);
    for (let index = generators.length; index < countInStore; index += 1)
      await sendOne(store, draw.weighted(generators));
    await session.audit();
    return true;
  });
}

/** Requests that follow from the schemas alone, valid ones and spoilt ones. */
export const propertiesPhase: Phase = {
  name: 'properties',
  says: 'draws bodies and queries from the schemas, valid ones and spoilt ones, and reads back what was written',
  async run(context) {
    if (!context.can(check, 'refuse', 'write')) return;
    const parts = Math.max(1, Math.round((ordinaryCount * context.effort) / countInStore));
    const generatorsOf = generatorsFor(context);
    await context.together(
      Array.from({ length: parts }, (_, part) => async (own: PhaseContext) => {
        const isFilled = await fillStore(own, part, generatorsOf);
        if (!isFilled) own.skip(check, 'no company of the store is known');
      }),
    );
  },
};
