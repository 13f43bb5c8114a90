import { describePlan } from '../live/describe-plan.ts';
import { planLive } from '../live/live-plan.ts';
import { runPrefix } from '../live/run-prefix.ts';
import type { CommandLine } from './command-line.ts';
import type { InputOutput } from './input-output.ts';

/** Prints what a live run would do. */
export function printPlan({ url, write, limits }: CommandLine, io: InputOutput): number {
  const prefix = runPrefix(Date.now(), 0);
  io.stdout(describePlan(planLive(write, limits), { url, write, limits, prefix }));
  return 0;
}
