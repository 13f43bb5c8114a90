import fc from 'fast-check';
import { anyStep } from './generate-steps.ts';
import { type Player, WrongAnswer } from './play-steps.ts';
import { reduceSteps } from './reduce-steps.ts';
import { describeStep, type Step } from './step.ts';

export interface Generated {
  /** How many sequences of requests were played. */
  sequences: number;
  /** The shortest sequence that was found to break something; undefined when nothing broke. */
  broken: string | undefined;
}

/** The most requests of one sequence. */
const longestSequence = 2000;

/** How many sequences are made from one seed; about half of them are long. */
const sequencesOfSeed = 4;

const sequence = fc.array(anyStep, { maxLength: longestSequence, size: 'max' });

/** The shortest way to a wrong answer, in words. */
async function explain(player: Player, steps: readonly Step[], seed: number): Promise<string> {
  let last: unknown;
  const breaks = (fewer: readonly Step[]): Promise<boolean> =>
    player.play(fewer).then(
      () => false,
      (error: unknown) => {
        last = error;
        return true;
      },
    );
  const fewest = await reduceSteps(steps, breaks);
  if (!(await breaks(fewest))) return `seed ${seed}: a wrong answer that did not come again`;
  const lines = fewest.map((step, index) => `${index + 1}. ${describeStep(step)}`);
  return [`seed ${seed}: ${(last as Error).message}`, ...lines].join('\n');
}

/**
 * Plays generated sequences until so many requests were sent, or an answer was wrong; then the shortest sequence that gets
 * a wrong answer is looked for.
 * @param onPause is told after the sequences of each seed, when nothing of them is held any more
 */
export async function sendGenerated(
  player: Player,
  { count, seed }: { count: number; seed: number },
  onPause: () => void = () => {},
): Promise<Generated> {
  let sequences = 0;
  const property = fc.asyncProperty(sequence, async (steps) => {
    sequences += 1;
    await player.play(steps);
  });
  for (let own = seed; player.sent < count; own += 1) {
    const run = await fc.check(property, {
      seed: own,
      numRuns: sequencesOfSeed,
      endOnFailure: true,
    });
    if (run.failed) {
      const [steps = []] = run.counterexample ?? [];
      const { errorInstance: error } = run;
      const until = error instanceof WrongAnswer ? error.step + 1 : steps.length;
      return { sequences, broken: await explain(player, steps.slice(0, until), own) };
    }
    onPause();
  }
  return { sequences, broken: undefined };
}
