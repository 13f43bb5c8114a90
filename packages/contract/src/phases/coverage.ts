import type { Session } from '../session/session.ts';
import { ordinaryRound } from './coverage/ordinary-round.ts';
import { sendBodyCases } from './coverage/send-body-cases.ts';
import { sendEdgeQueries } from './coverage/send-edge-queries.ts';
import { sendExtraFieldCases } from './coverage/send-extra-field-cases.ts';
import { populate, sendExtraFieldQueries, sendListQueries } from './coverage/send-list-queries.ts';
import { sendOrderCases } from './coverage/send-order-cases.ts';
import { sendParameterCases } from './coverage/send-parameter-cases.ts';
import { sendTakenNumbers } from './coverage/send-taken-numbers.ts';
import { exampleWorld } from './examples/example-world.ts';
import { knowsStore } from './examples/expect-accepted.ts';
import { keepsWrites, mayWrite } from './examples/may-write.ts';
import type { Phase, PhaseContext } from './phase.ts';
import { strictWorld, variousWorld } from './traffic/various-world.ts';

/** Cases of what the store itself allows and forbids: numbers that are taken, and the rules of its extra fields. */
async function sendKeptCases(context: PhaseContext, open: () => Promise<Session>): Promise<void> {
  const numbers = await open();
  const isKnown = knowsStore(context);
  if (isKnown) await sendTakenNumbers(context, numbers);
  await numbers.close();
  if (context.target.control) {
    const edges = await open();
    await sendEdgeQueries(context, edges);
    await edges.close();
  }
  if (!isKnown) return context.skip('numbers that are taken', 'what the store has is not known');
  const worlds = context.target.control ? [variousWorld, strictWorld] : [undefined];
  for (const world of worlds) {
    const fields = await context.openSession(world ? { world } : {});
    await sendExtraFieldCases(context, fields);
    await fields.close();
  }
}

/** Every parameter and every keyword of every schema of a request: the values at and beside its boundary. */
export const coveragePhase: Phase = {
  name: 'coverage',
  says: 'the values at and beside the boundary of every parameter and every keyword',
  async run(context) {
    const own = context.target.control ? { world: exampleWorld(context.document) } : {};
    const isMock = context.target.capabilities.includes('prefer') && context.effort <= 1;
    const open = () => context.openSession(own);
    const writes = mayWrite(context, 'bodies at and beside the boundary of each keyword');

    if (keepsWrites(context)) {
      const round = await open();
      await ordinaryRound(context, round);
      await round.close();
    }
    const lists = await open();
    if (keepsWrites(context)) await populate(context, lists);
    await sendListQueries(context, lists, 'telling');
    await sendExtraFieldQueries(context, lists);
    context.can('what the specification forbids is refused', 'refuse');
    if (writes) {
      await sendBodyCases(context, 'createInvoice', 'telling', open);
      await sendBodyCases(context, 'updateInvoice', 'telling', open);
    }
    for (const operation of context.operations) {
      if (operation.method === 'GET' || writes) await sendParameterCases(context, lists, operation);
    }
    if (writes && !isMock) {
      await sendBodyCases(context, 'updateInvoice', 'plain', open);
      await sendBodyCases(context, 'createInvoice', 'plain', open);
    }
    if (keepsWrites(context)) await sendKeptCases(context, open);
    if (keepsWrites(context)) await sendListQueries(context, lists, 'others');
    await lists.audit();
    await lists.close();
    if (!writes) return;
    await sendOrderCases(context, open);
    if (isMock)
      return context.skip('further bodies for each keyword', 'a mock is slow: one of each kind is sent');
    await sendBodyCases(context, 'createInvoice', 'others', open);
    await sendBodyCases(context, 'updateInvoice', 'others', open);
  },
};
