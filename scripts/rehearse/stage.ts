import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Steps } from './steps.ts';

/** What all parts of a rehearsal share. */
export interface Stage {
  /** A temporary folder, without links in its path. */
  folder: string;
  /** Ends everything that runs. */
  signal: AbortSignal;
  steps: Steps;
  /** Waits for two parts that are played at once. When one fails the other is ended and waited for, and the failure is thrown. */
  atOnce<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]>;
  /** Has something stopped when the rehearsal ends, however it ends. */
  stopAtEnd(stop: () => Promise<void>): void;
}

/**
 * Plays something on a stage, then stops all that was started and removes the folder, also when it fails or `signal` ends it.
 */
export async function onStage<T>(
  signal: AbortSignal,
  steps: Steps,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'b2b-invoices-rehearsal-')));
  const failure = new AbortController();
  const stops: (() => Promise<void>)[] = [];
  const stage: Stage = {
    folder,
    signal: AbortSignal.any([signal, failure.signal]),
    steps,
    stopAtEnd: (stop) => stops.push(stop),
    async atOnce(first, second) {
      const both = Promise.all([first, second]);
      both.catch(() => failure.abort());
      await Promise.allSettled([first, second]);
      return both;
    },
  };
  try {
    return await play(stage);
  } finally {
    failure.abort();
    await steps.do('stop what was started and remove the temporary folder', async () => {
      await Promise.all(stops.map((stop) => stop()));
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    });
  }
}
