import { ofSuite, type PartOptions } from '../part.ts';
import type { CampaignName } from './campaign.ts';
import { runTrials } from './run-trials.ts';
import { notTried, type Trial } from './trial.ts';

/** A fault that was looked at before the suite is put to it. */
interface Judged {
  mutant: { name: string };
  /** Why nothing can show it; undefined where something can. */
  equivalent: string | undefined;
}

/** Puts the suite to the faults that are no equivalents, or to all of them, and gives what became of each. */
export async function tryJudged<Fault extends Judged>(
  campaign: CampaignName,
  judged: readonly Fault[],
  { concurrency, withEquivalents, progress, ...suite }: Omit<PartOptions, 'sample' | 'only' | 'seeds'>,
): Promise<(Fault & { name: string; trial: Trial })[]> {
  const toTry = judged.filter(({ equivalent }) => withEquivalents || equivalent === undefined);
  let missed = 0;
  let done = 0;
  const trials = await runTrials({
    campaign,
    names: toTry.map(({ mutant }) => mutant.name),
    options: { ...ofSuite(suite), stopAtFirst: true },
    concurrency,
    onTrial(_, { seen }) {
      done += 1;
      if (!seen) missed += 1;
      progress.step(done, toTry.length, `${missed} missed`);
    },
  });
  return judged.map((each) => ({
    ...each,
    name: each.mutant.name,
    trial: trials.get(each.mutant.name) ?? notTried,
  }));
}
