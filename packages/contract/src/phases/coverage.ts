import type { Session } from '../session/session.ts';
import { ordinaryRound } from './coverage/ordinary-round.ts';
import { type CasePart, sendBodyCases, type WriteWithBody } from './coverage/send-body-cases.ts';
import { sendEdgeQueries } from './coverage/send-edge-queries.ts';
import { sendExtraFieldCases } from './coverage/send-extra-field-cases.ts';
import { populate, sendExtraFieldQueries, sendListQueries } from './coverage/send-list-queries.ts';
import { sendOrderCases } from './coverage/send-order-cases.ts';
import { sendParameterCases } from './coverage/send-parameter-cases.ts';
import { sendTakenNumbers } from './coverage/send-taken-numbers.ts';
import { exampleWorld } from './examples/example-world.ts';
import { knowsStore } from './examples/expect-accepted.ts';
import { keepsWrites, mayWrite } from './examples/may-write.ts';
import type { Phase, PhaseContext, PhasePart } from './phase.ts';
import { inSession } from './traffic/in-session.ts';
import { strictWorld, variousWorld } from './traffic/various-world.ts';

type Open = (context: PhaseContext) => Promise<Session>;

/** A part in a session of its own. */
const inOwn =
  (open: Open, use: (context: PhaseContext, session: Session) => Promise<void>): PhasePart =>
  async (context) => {
    const session = await open(context);
    await use(context, session);
    await session.close();
  };

/** Lists under every filter, sort, search and page, of a store that has something to list. */
const listing = (open: Open, part: 'telling' | 'others'): PhasePart =>
  inOwn(open, async (context, session) => {
    if (keepsWrites(context)) await populate(context, session);
    await sendListQueries(context, session, part);
    if (part === 'telling') await sendExtraFieldQueries(context, session);
    await session.audit();
  });

/** The parameters of every operation that may be called. */
const parameters = (open: Open, writes: boolean): PhasePart =>
  inOwn(open, async (context, session) => {
    if (keepsWrites(context)) await populate(context, session);
    for (const operation of context.operations) {
      if (operation.method === 'GET' || writes) await sendParameterCases(context, session, operation);
    }
  });

const bodies =
  (open: Open, operationId: WriteWithBody, part: CasePart): PhasePart =>
  (context) =>
    sendBodyCases(context, operationId, part, open);

/** Cases of what the store itself allows and forbids: numbers that are taken, and the rules of its extra fields. */
function keptCases(context: PhaseContext, open: Open): PhasePart[] {
  const edges = context.target.control ? [inOwn(open, sendEdgeQueries)] : [];
  if (!knowsStore(context)) {
    context.skip('numbers that are taken', 'what the store has is not known');
    return edges;
  }
  const worlds = context.target.control ? [variousWorld, strictWorld] : [undefined];
  return [
    inOwn(open, sendTakenNumbers),
    ...edges,
    ...worlds.map(
      (world): PhasePart =>
        (part) =>
          inSession(part, world, (session) => sendExtraFieldCases(part, session)),
    ),
  ];
}

/** The parts, those first that show most. */
function partsOf(context: PhaseContext, open: Open): PhasePart[] {
  const isMock = context.target.capabilities.includes('prefer') && context.effort <= 1;
  const writes = mayWrite(context, 'bodies at and beside the boundary of each keyword');
  const keeps = keepsWrites(context);
  context.can('what the specification forbids is refused', 'refuse');
  if (writes && isMock)
    context.skip('further bodies for each keyword', 'a mock is slow: one of each kind is sent');
  const when = (isSo: boolean, ...parts: PhasePart[]): PhasePart[] => (isSo ? parts : []);
  return [
    ...when(keeps, inOwn(open, ordinaryRound)),
    listing(open, 'telling'),
    ...when(writes, bodies(open, 'createInvoice', 'telling'), bodies(open, 'updateInvoice', 'telling')),
    parameters(open, writes),
    ...when(
      writes && !isMock,
      bodies(open, 'updateInvoice', 'plain'),
      bodies(open, 'createInvoice', 'plain'),
    ),
    ...(keeps ? [...keptCases(context, open), listing(open, 'others')] : []),
    ...when(writes, (part) => sendOrderCases(part, () => open(part))),
    ...when(
      writes && !isMock,
      bodies(open, 'createInvoice', 'others'),
      bodies(open, 'updateInvoice', 'others'),
    ),
  ];
}

/** Every parameter and every keyword of every schema of a request: the values at and beside its boundary. */
export const coveragePhase: Phase = {
  name: 'coverage',
  says: 'the values at and beside the boundary of every parameter and every keyword',
  async run(context) {
    const own = context.target.control ? { world: exampleWorld(context.document) } : {};
    await context.together(partsOf(context, (part) => part.openSession(own)));
  },
};
