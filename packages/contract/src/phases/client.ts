import { callBeyond, callForExamples, callOperations } from './client/call-everything.ts';
import { createCheckedClient, type Scheme } from './client/check-call.ts';
import type { Phase, PhaseContext } from './phase.ts';
import { answerOf } from './traffic/answer-of.ts';
import { apiCalls } from './traffic/api-calls.ts';
import { inSession } from './traffic/in-session.ts';
import { variousWorld } from './traffic/various-world.ts';

/** Whether the examples may be written: to a store of the phase's own, or to a target that keeps nothing. */
function mayWriteTo({ target }: PhaseContext): boolean {
  const has = (capability: (typeof target.capabilities)[number]): boolean =>
    target.capabilities.includes(capability);
  return has('write') && (target.control !== undefined || !has('stateful'));
}

async function callThrough(context: PhaseContext, scheme: Scheme): Promise<void> {
  const mayWrite = mayWriteTo(context);
  const operations = context.operations.filter(({ method }) => mayWrite || method === 'GET');
  await inSession(context, context.target.control ? variousWorld : undefined, async (session) => {
    const checked = createCheckedClient(context, session, scheme);
    const ids: number[] = [];
    if (!mayWrite && context.target.capabilities.includes('stateful')) {
      const { items } = answerOf(await session.send(apiCalls(operations).list({ limit: 1 })));
      ids.push(...items.flatMap(({ id }) => (typeof id === 'number' ? [id] : [])));
    }
    const isShared = context.target.capabilities.includes('stateful') && !context.target.control;
    await callOperations(checked, operations, { ids, few: isShared });
    if (context.target.capabilities.includes('prefer')) await callForExamples(checked, context.operations);
    if (!context.target.capabilities.includes('stateful')) return;
    const customerId = session.world.companies?.[0]?.companyId;
    await callBeyond(checked, { customerId, id: ids[1] ?? ids[0], mayWrite });
  });
}

/** What the generated client sends, and what it makes of the answers. */
export const clientPhase: Phase = {
  name: 'client',
  says: 'calls every operation through the generated client and compares what it sends and returns with the wire',
  async run(context) {
    if (!mayWriteTo(context))
      context.skip('writes through the client', 'the store may be written to by others, or not at all');
    context.can('error answers through the client, each example of them', 'prefer');
    const hasLegacy = context.can('the client with authToken', 'legacy credentials');
    const schemes: Scheme[] = ['current', ...(hasLegacy ? (['legacy'] as const) : [])];
    await context.together(schemes.map((scheme) => (part) => callThrough(part, scheme)));
  },
};
