import { bringAboutExamples } from './examples/answer-examples.ts';
import { askForExamples } from './examples/asked-examples.ts';
import { broadRound } from './examples/broad-round.ts';
import { exampleWorld } from './examples/example-world.ts';
import { keepsWrites } from './examples/may-write.ts';
import { sendRequestExamples } from './examples/request-examples.ts';
import type { Phase, PhaseContext } from './phase.ts';
import { judgeRequestIds } from './protocol/judge-request-ids.ts';
import { inSession } from './traffic/in-session.ts';
import { variousWorld } from './traffic/various-world.ts';

/** A round over everything, in a store that has some of all. */
const broad = (context: PhaseContext): Promise<void> =>
  inSession(context, variousWorld, async (round) => {
    await broadRound(context, round);
    judgeRequestIds(context, round.steps);
  });

/** Every named example of the specification: requests are sent, answers asked for or brought about. */
export const examplesPhase: Phase = {
  name: 'examples',
  says: 'every named example of the specification, sent or expected',
  async run(context) {
    const own = context.target.control ? { world: exampleWorld(context.document) } : {};
    const isBroad = context.target.control && keepsWrites(context);
    const isAsked = context.can('each example of an answer is asked for by name', 'prefer');
    await context.together([
      ...(isBroad ? [broad] : []),
      async (part) => {
        const session = await part.openSession(own);
        await sendRequestExamples(part, session);
        await session.audit();
        await session.close();
      },
      ...(isAsked ? [askForExamples] : []),
      (part) => bringAboutExamples(part, () => part.openSession(own)),
    ]);
  },
};
