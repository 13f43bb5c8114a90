import type { Session } from '../session/session.ts';
import { createPlay, type Play } from './model/play.ts';
import { commands, playAll, playDrawn } from './model/play-sequence.ts';
import type { Phase, PhaseContext } from './phase.ts';
import { apiCalls } from './traffic/api-calls.ts';
import { createDraw } from './traffic/draw.ts';
import { inSession } from './traffic/in-session.ts';
import { strictWorld, variousWorld } from './traffic/various-world.ts';

/** How many sequences are drawn at an effort of 1. */
const ordinaryCount = 90;

const check = 'sequences of commands against the rules of the service';

async function playIn(
  context: PhaseContext,
  { name, world }: { name: string; world: Session['world'] },
  how: (play: Play) => Promise<void>,
): Promise<boolean> {
  const { seed, target } = context;
  return inSession(context, target.control ? world : undefined, async (session) => {
    if (!session.world.companies?.length) return false;
    const draw = createDraw(seed, `model, ${name}`);
    const prefix = target.control ? '' : `CT${seed}-${name.replaceAll(' ', '')}-`;
    await how(createPlay({ session, draw, api: apiCalls(context.operations) }, prefix));
    return true;
  });
}

/** A sequence: what it is called, where it is played, and how. */
interface Sequence {
  name: string;
  world: Session['world'];
  how(play: Play): Promise<void>;
}

/** Each command once, where what it needs is there; then in another order; then so many that are drawn. */
const sequences = (count: number): Sequence[] => [
  { name: 'all', world: variousWorld, how: (play) => playAll(play, commands) },
  { name: 'all mixed', world: variousWorld, how: (play) => playAll(play, play.draw.shuffle(commands)) },
  ...Array.from({ length: count }, (_, index) => ({
    name: String(index),
    world: index % 7 === 3 ? strictWorld : variousWorld,
    how: (play: Play) => playDrawn(play, play.draw.between(10, 40)),
  })),
];

/** Sequences of commands, each answer of which is held to what the service must have by then. */
export const modelPhase: Phase = {
  name: 'model',
  says: 'plays sequences of commands and holds each answer to the rules of the service',
  async run(context) {
    if (!context.can(check, 'stateful', 'write')) return;
    const count = Math.max(1, Math.round(ordinaryCount * context.effort));
    await context.together(
      sequences(count).map(({ how, ...where }) => async (own: PhaseContext) => {
        const isPlayed = await playIn(own, where, how);
        if (!isPlayed) own.skip(check, 'no company of the store is known');
      }),
    );
  },
};
