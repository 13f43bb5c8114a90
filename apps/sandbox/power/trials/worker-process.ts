import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CampaignName } from './campaign.ts';
import type { Answered, Asked } from './messages.ts';
import type { Trial } from './trial.ts';

/** A process that puts the suite to one fault after the other. */
export interface WorkerProcess {
  /** @throws Error when the campaign itself has a mistake */
  attempt(asked: Asked): Promise<Trial>;
  /** False once the process has ended; then another one is needed. */
  isRunning(): boolean;
  stop(): Promise<void>;
}

/** How long a worker may take. */
export interface Patience {
  /** Milliseconds for one fault. */
  trial: number;
  /** Milliseconds without a sign of life: the server or the suite turns in a circle. */
  silence: number;
}

const script = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Resolves to what ends an attempt: a trial, an error, the end of the process, or its silence. */
function outcome(child: ChildProcess, { trial, silence }: Patience): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve) => {
    const seen = (kind: 'crash' | 'time', by: string): void => {
      const milliseconds = performance.now() - began;
      finish({ kind: 'trial', trial: { seen: kind, by, requests: 0, milliseconds } });
      child.kill('SIGKILL');
    };
    const late = setTimeout(() => seen('time', `no end after ${trial} ms`), trial);
    const quiet = setTimeout(() => seen('time', `silent for ${silence} ms`), silence);
    const onExit = (): void => seen('crash', 'the process ended');
    const onMessage = (message: Answered): void => {
      if (message.kind === 'alive') quiet.refresh();
      else finish(message);
    };
    function finish(message: Answered): void {
      clearTimeout(late);
      clearTimeout(quiet);
      child.off('exit', onExit);
      child.off('message', onMessage);
      resolve(message);
    }
    child.once('exit', onExit);
    child.on('message', onMessage);
  });
}

/** Enough for a busy machine too, on which a slow run is no fault that was found. */
const ample: Patience = { trial: 600_000, silence: 60_000 };

/** Starts a worker. @throws Error when it does not get ready */
export async function startWorker(
  campaign: CampaignName,
  patience: Patience = ample,
): Promise<WorkerProcess> {
  const child = fork(script, [campaign], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const killAtExit = (): boolean => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  child.once('exit', () => process.off('exit', killAtExit));
  const first = await outcome(child, { trial: 60_000, silence: 60_000 });
  if (first.kind !== 'ready') throw new Error(`The worker of ${campaign} did not start.`);
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null && !child.killed;
  return {
    isRunning,
    async attempt(asked) {
      const ended = outcome(child, patience);
      child.send(asked);
      const answer = await ended;
      if (answer.kind === 'trial') return answer.trial;
      throw new Error(`${asked.name}: ${answer.kind === 'error' ? answer.message : answer.kind}`);
    },
    async stop() {
      if (!isRunning()) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
