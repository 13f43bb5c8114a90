import { setTimeout as wait } from 'node:timers/promises';
import { runProcess } from '../src/command/run-process.ts';
import { plainParts } from './plain-run.ts';

/** A live run keeps to a pace, which would make its tests wait; here a minute lasts a second. */
const times = 60;

// The command as a process, with parts that send one list a run.
await runProcess(plainParts, {
  now: () => performance.now() * times,
  wait: (milliseconds, signal) => wait(milliseconds / times, undefined, signal ? { signal } : {}),
});
