import type { CampaignName } from './campaign.ts';
import type { Asked } from './messages.ts';
import type { Trial } from './trial.ts';
import { type Patience, startWorker, type WorkerProcess } from './worker-process.ts';

/** How trials are made. */
export interface TrialsOptions {
  campaign: CampaignName;
  names: readonly string[];
  options: Asked['options'];
  /** How many processes work at once. */
  concurrency: number;
  patience?: Patience;
  /** A process gives way to another after so many trials. Default: never. */
  trialsPerProcess?: number;
  onTrial?(name: string, trial: Trial): void;
}

/** Puts the suite to faults, in processes of their own, and gives what became of each. */
export async function runTrials({
  campaign,
  names,
  options,
  concurrency,
  patience,
  trialsPerProcess = Number.POSITIVE_INFINITY,
  onTrial,
}: TrialsOptions): Promise<Map<string, Trial>> {
  const waiting = [...names];
  const trials = new Map<string, Trial>();

  async function work(): Promise<void> {
    let worker: WorkerProcess | undefined;
    let made = 0;
    try {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        if (made >= trialsPerProcess) await worker?.stop();
        if (!worker?.isRunning()) {
          worker = await startWorker(campaign, patience);
          made = 0;
        }
        const trial = await worker.attempt({ name, options });
        made += 1;
        trials.set(name, trial);
        onTrial?.(name, trial);
      }
    } finally {
      await worker?.stop();
    }
  }

  const workers = Math.min(concurrency, names.length);
  await Promise.all(Array.from({ length: workers }, work));
  return new Map(names.flatMap((name) => (trials.has(name) ? [[name, trials.get(name) as Trial]] : [])));
}
