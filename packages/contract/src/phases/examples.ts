import { bringAboutExamples } from './examples/answer-examples.ts';
import { askForExamples } from './examples/asked-examples.ts';
import { broadRound } from './examples/broad-round.ts';
import { exampleWorld } from './examples/example-world.ts';
import { keepsWrites } from './examples/may-write.ts';
import { sendRequestExamples } from './examples/request-examples.ts';
import type { Phase } from './phase.ts';
import { judgeRequestIds } from './protocol/judge-request-ids.ts';
import { variousWorld } from './traffic/various-world.ts';

/** Every named example of the specification: requests are sent, answers asked for or brought about. */
export const examplesPhase: Phase = {
  name: 'examples',
  says: 'every named example of the specification, sent or expected',
  async run(context) {
    const own = context.target.control ? { world: exampleWorld(context.document) } : {};
    if (context.target.control && keepsWrites(context)) {
      const round = await context.openSession({ world: variousWorld });
      await broadRound(context, round);
      judgeRequestIds(context, round.steps);
      await round.close();
    }
    const session = await context.openSession(own);
    await sendRequestExamples(context, session);
    await session.audit();
    await session.close();
    if (context.can('each example of an answer is asked for by name', 'prefer'))
      await askForExamples(context);
    await bringAboutExamples(context, () => context.openSession(own));
  },
};
