import { type GenericFormatter, SingleBar } from 'cli-progress';
import type { Progress } from '../run/run-options.ts';
import { counted, percent } from './wording.ts';

/** Shows how far a run has come. */
export interface ProgressBar {
  update(progress: Progress): void;
  /** Takes the bar away, so that what is written next begins on a line of its own. */
  stop(): void;
}

/** A stream that may be a terminal, such as `process.stderr`. */
export type ProgressStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

const barWidth = 24;

function lineOf({ phase, done, requests, findings }: Progress): string {
  const full = Math.round(Math.min(1, Math.max(0, done)) * barWidth);
  const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
  const share = percent({ covered: Math.min(1, Math.max(0, done)) * 1000, total: 1000 }).padStart(4);
  return `${bar} ${share}  ${phase}  ${counted(requests, 'request')}  ${counted(findings, 'finding')}`;
}

/** A progress bar on a terminal. On anything else it is silent. */
export function createProgressBar(stream: ProgressStream): ProgressBar {
  const format: GenericFormatter = (_options, _params, progress: Progress) =>
    [...lineOf(progress)].slice(0, (stream.columns ?? 80) - 1).join('');
  const bar = new SingleBar({
    format,
    stream,
    fps: 10,
    clearOnComplete: true,
    hideCursor: null,
    // Who runs the kit decides what an interrupt does.
    gracefulExit: false,
  });
  let isShown = false;
  return {
    update(progress) {
      if (isShown) bar.update(progress.done, progress);
      else bar.start(1, progress.done, progress);
      isShown = true;
    },
    stop() {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
