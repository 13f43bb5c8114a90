// Rehearses a release on loopback alone: `pnpm rehearse`. decisions/015-rehearsal.md says why so.
import process from 'node:process';
import { ReleaseError } from '../release/release-error.ts';
import { firstAct } from './first-act.ts';
import { RehearsalError } from './rehearsal-error.ts';
import { secondAct } from './second-act.ts';
import { onStage } from './stage.ts';
import { Steps } from './steps.ts';

const steps = new Steps();
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());

try {
  await onStage(interruption.signal, steps, async (stage) => {
    steps.heading('A release of what is in the working tree');
    const released = await firstAct(stage);
    steps.heading('A second version, with a breaking change');
    await secondAct(stage, released);
    steps.heading('The end');
  });
  console.log(`\nThe rehearsal went well: ${steps.summary()}`);
} catch (error) {
  if (interruption.signal.aborted) {
    console.error(
      '\nThe rehearsal was interrupted; everything that it started is stopped, and its folder is removed.',
    );
    process.exitCode = 130;
  } else {
    if (error instanceof RehearsalError && error.details) console.error(`\n${error.details}`);
    const isOurs = error instanceof RehearsalError || error instanceof ReleaseError;
    console.error(`\nThe rehearsal failed. ${isOurs ? error.message : (error as Error).stack}`);
    process.exitCode = 1;
  }
}
