import { ofSuite, type PartOptions } from '../part.ts';
import { runTrials } from '../trials/run-trials.ts';
import type { Trial } from '../trials/trial.ts';

/** Loading the sandbox anew leaves something behind each time. */
const trialsPerProcess = 200;

/** What has no end is found out by counting; time is for what even that does not end, and not to be short of on a busy machine. */
const patience = { trial: 900_000, silence: 180_000 };

/** The share of the effort that most mutants need no more than. */
const firstShare = 0.1;

/**
 * Puts the suite to mutants: to each with a tenth of the effort, which finds most of them in a tenth of the time, and to those
 * that this misses with all of it.
 */
export async function tryMutants(
  names: readonly string[],
  { seed, effort, phases, concurrency, progress }: PartOptions,
): Promise<Map<string, Trial>> {
  const trialsWith = (share: number, some: readonly string[]): Promise<Map<string, Trial>> => {
    let done = 0;
    let missed = 0;
    return runTrials({
      campaign: 'mutants',
      names: some,
      options: { ...ofSuite({ seed, effort: effort * share, phases }), stopAtFirst: true },
      concurrency,
      trialsPerProcess,
      patience,
      onTrial(_, { seen }) {
        done += 1;
        if (!seen) missed += 1;
        progress.step(done, some.length, `${missed} missed with ${share * 100}% of the effort`);
      },
    });
  };
  const first = await trialsWith(firstShare, names);
  progress.end();
  const missed = names.filter((name) => !first.get(name)?.seen);
  return new Map([...first, ...(await trialsWith(1, missed))]);
}
