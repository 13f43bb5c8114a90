import { type Document, operationsOf, specification } from '@b2b-invoices/spec';
import type { Verdict } from '../../judge/verdict.ts';
import type { Step } from '../../session/step.ts';
import type { Target } from '../../target/target.ts';
import type { Phase, PhaseContext } from '../phase.ts';
import { openPlainSession } from './open-session.ts';

/** What a phase did to a target, for its tests. */
export interface PhaseRun {
  steps: Step[];
  /** Of the sessions and of the phase itself. */
  verdicts: Verdict[];
  skipped: string[];
}

/** How a phase is run by a test. */
export interface RunPhaseOptions {
  effort?: number;
  document?: Document;
  /** Ends the run with the first verdict that is like this. */
  until?: (verdict: Verdict) => boolean;
}

/** Runs one phase with sessions that judge by the specification alone. */
export async function runPhase(
  { run }: Phase,
  target: Target,
  { effort = 1, document = specification, until = () => false }: RunPhaseOptions = {},
): Promise<PhaseRun> {
  const result: PhaseRun = { steps: [], verdicts: [], skipped: [] };
  const has: Record<string, boolean> = {
    control: target.control !== undefined,
    'legacy credentials': target.legacyCredentials !== undefined,
  };
  const found = new Error('The test has seen what it waited for.');
  const context: PhaseContext = {
    document,
    operations: operationsOf(document),
    target,
    seed: 1,
    effort,
    async openSession({ world = target.world ?? {} } = {}) {
      const store = await target.control?.openStore(world as never);
      const own = store ? { ...target, ...store } : target;
      const session = openPlainSession(own, world, document);
      let now = 0;
      return {
        ...session,
        async send(call) {
          const step = await session.send(call);
          if (![...step.verdicts, ...result.verdicts].some(until)) return step;
          result.verdicts.push(...step.verdicts);
          throw found;
        },
        async advance(forward) {
          now += forward;
          await store?.setClock(now);
        },
        async close() {
          result.steps.push(...session.steps);
          result.verdicts.push(...session.steps.flatMap(({ verdicts }) => verdicts));
          await store?.close();
        },
      };
    },
    can(check, ...needs) {
      const missing = needs.filter((need) => !(has[need] ?? target.capabilities.some((own) => own === need)));
      if (missing.length > 0) result.skipped.push(check);
      return missing.length === 0;
    },
    skip: (check) => result.skipped.push(check),
    report: (verdict) => result.verdicts.push(verdict),
    async together(parts) {
      for (const part of parts) await part(context);
    },
  };
  await run(context).catch((error) => {
    if (error !== found) throw error;
  });
  return result;
}
