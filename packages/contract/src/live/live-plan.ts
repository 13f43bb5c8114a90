import type { Operation } from '@b2b-invoices/spec';
import type { Verdict } from '../judge/verdict.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import { type LiveLimits, requestsToRemove, type WritePermission } from './live-limits.ts';
import { readSteps } from './live-reads.ts';
import { writeSteps } from './live-writes.ts';

/** An invoice as a list shows it. */
export type ListedInvoice = { readonly [field: string]: unknown } & { readonly id: number };

/** What a live run works with. */
export interface LiveContext {
  /** Each answer is judged as it comes. */
  session: Session;
  operations: readonly Operation[];
  /** Makes a finding of what is seen over several answers. */
  report(verdict: Verdict, steps: readonly Step[]): void;
  /** Lists a check that does not run, with the reason. */
  skip(check: string, reason: string): void;
  /** What the numbers of this run begin with. */
  prefix: string;
  write: WritePermission | undefined;
  /** The first invoice that was listed; undefined in a store without any. */
  sample: ListedInvoice | undefined;
}

/** Some requests of a live run that belong together. */
export interface LiveStep {
  /** What is asked, as a line of the plan. */
  says: string;
  /** The most requests that it makes. */
  requests: number;
  /** The invoices that it creates, or tries to; none where it only reads. */
  objects?: number;
  /** Whether it needs an invoice that is there already. */
  needsSample?: true;
  run(context: LiveContext): Promise<void>;
}

/** What a live run will do. */
export interface LivePlan {
  steps: readonly LiveStep[];
  /** The steps for which the limits leave no room. */
  omitted: readonly LiveStep[];
  /** The most requests, those of the first look and of cleaning up among them. */
  requests: number;
  objects: number;
}

/** The first request of the command, which finds out whether a run can be made. */
const probes = 1;
/** The last request of a run that writes, which looks for what it has left. */
const lastLooks = 1;

/** Chooses steps within the limits: those that write first, since they show most. */
export function planLive(write: WritePermission | undefined, limits: LiveLimits): LivePlan {
  const writes = write ? writeSteps(write) : [];
  let requests = probes + (write ? lastLooks : 0);
  let objects = 0;
  const chosen = new Set<LiveStep>();
  for (const step of [...writes, ...readSteps]) {
    const made = step.objects ?? 0;
    const cost = step.requests + made * requestsToRemove;
    if (requests + cost > limits.maxRequests || objects + made > limits.maxObjects) continue;
    chosen.add(step);
    requests += cost;
    objects += made;
  }
  const all = [...readSteps, ...writes];
  return {
    steps: all.filter((step) => chosen.has(step)),
    omitted: all.filter((step) => !chosen.has(step)),
    requests,
    objects,
  };
}

/** Runs the steps of a plan. */
export async function runLivePlan(plan: LivePlan, context: LiveContext): Promise<void> {
  for (const { says } of plan.omitted) context.skip(says, 'the limits of the run leave no room for it');
  if (!context.write)
    context.skip('creates, updates and deletions', 'the run may only read; see --allow-writes');
  for (const step of plan.steps) {
    if (step.needsSample && !context.sample) context.skip(step.says, 'the store has no invoice');
    else await step.run(context);
  }
}
