import { exampleWorld } from './examples/example-world.ts';
import { mayWrite } from './examples/may-write.ts';
import { operationNamed } from './examples/operation-named.ts';
import type { Phase, PhaseContext } from './phase.ts';
import { type Bench, setUpBench } from './protocol/bench.ts';
import { judgeHeaders } from './protocol/judge-headers.ts';
import { tryBrokenBodies, tryLargeBody } from './protocol/try-broken-bodies.ts';
import { tryContentTypes } from './protocol/try-content-types.ts';
import { tryCredentials } from './protocol/try-credentials.ts';
import { tryHostileValues } from './protocol/try-hostile-values.ts';
import { tryMethods } from './protocol/try-methods.ts';
import { tryPaths } from './protocol/try-paths.ts';
import { tryWindow } from './protocol/try-window.ts';
import { inSession } from './traffic/in-session.ts';

async function tryBodies(bench: Bench): Promise<void> {
  const { context } = bench;
  if (!mayWrite(context, 'broken bodies and other content types are refused')) return;
  if (!context.can('broken bodies and other content types are refused', 'refuse')) return;
  const operations = ['createInvoice', 'updateInvoice'].map((id) => operationNamed(context, id));
  for (const operation of operations) await tryContentTypes(bench, operation);
  if (context.target.capabilities.includes('prefer')) {
    context.skip('broken and large bodies are refused', 'Prism may leave them unanswered, or end');
    return;
  }
  for (const operation of operations) await tryBrokenBodies(bench, operation);
  for (const operation of operations) await tryLargeBody(bench, operation);
}

/** Values that may be taken or refused. */
async function tryValues(bench: Bench): Promise<void> {
  const { context } = bench;
  const check = 'values that nobody describes do no harm';
  if (context.target.capabilities.includes('prefer'))
    return context.skip(check, 'Prism may leave them unanswered, or end');
  if (context.can(check, 'refuse', 'write', 'control')) await tryHostileValues(bench);
}

/** What is around the operations: credentials, methods, paths, content types, broken bodies, and headers. */
export const protocolPhase: Phase = {
  name: 'protocol',
  says: 'credentials, methods, paths, content types, broken bodies, and the headers of answers',
  async run(context: PhaseContext) {
    const attempts = [tryCredentials, tryMethods, tryPaths, tryBodies, tryValues];
    const own = context.target.control ? { world: exampleWorld(context.document) } : {};
    await context.together([
      ...attempts.map((attempt, index) => async (part: PhaseContext) => {
        const session = await part.openSession(own);
        await attempt(await setUpBench(part, session, `PR${index}`));
        await session.audit();
        judgeHeaders(part, session.steps);
        await session.close();
      }),
      (part) => inSession(part, own.world, (session) => tryWindow(part, session)),
    ]);
  },
};
