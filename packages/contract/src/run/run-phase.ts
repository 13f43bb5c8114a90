import type { Document, Operation } from '@b2b-invoices/spec';
import type { FindingCollector } from '../findings/collect-findings.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { Need, Phase, PhaseContext } from '../phases/phase.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import type { Target } from '../target/target.ts';
import type { Sessions } from './create-sessions.ts';
import type { RunMeasures } from './measure-while-running.ts';
import type { RunOptions } from './run-options.ts';
import { interrupted, RunStopped } from './run-stopped.ts';

/** Which phase runs, with which seed, and how far the run has come. */
export interface BegunPhase {
  phase: Phase;
  seed: number;
  /** How far the run has come, from 0 to 1. */
  done(): number;
  /** Says that another phase has ended the run. */
  giveUp?: AbortSignal;
}

/** What the phases of a run share. */
export interface RunParts {
  target: Target;
  document: Document;
  operations: readonly Operation[];
  options: RunOptions;
  sessions: Sessions;
  findings: FindingCollector;
  measured: RunMeasures;
}

const needWords: Record<Need, string> = {
  prefer: 'cannot be asked for an answer by Prefer',
  refuse: 'refuses nothing',
  stateful: 'keeps nothing',
  write: 'may not be written to',
  control: 'has no control of its stores',
  'legacy credentials': 'was given no authToken',
};

function missing({ capabilities, control, legacyCredentials }: Target, needs: readonly Need[]): Need[] {
  return needs.filter((need) => {
    if (need === 'control') return control === undefined;
    if (need === 'legacy credentials') return legacyCredentials === undefined && control === undefined;
    return !capabilities.includes(need);
  });
}

/** Whether a verdict over several answers speaks of what one of them was found to have wrong. */
const isAbout = ({ subject = '' }: Verdict, { subject: known = '' }: Verdict): boolean =>
  known !== '' && subject.includes(known);

/** How many answers a phase compares at most when it reports something by itself. */
const mostCompared = 4;

/** Closes all sessions that are still open, one that cannot be closed does not keep the others open. @throws TargetFailed */
async function closeEach(sessions: readonly Session[]): Promise<void> {
  const closed = await Promise.allSettled(sessions.map((session) => session.close()));
  const failure = closed.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
}

/** Runs one phase. @throws RunStopped when the run is to end, and TargetFailed when the target cannot go on */
export async function runPhase({ phase, seed, done, giveUp }: BegunPhase, parts: RunParts): Promise<void> {
  const { target, document, operations, options, sessions, findings, measured } = parts;
  const { name } = phase;
  const measure = measured.begin(phase);
  const opened: Session[] = [];

  function found(verdict: Verdict, seen: { session?: Session; steps: readonly Step[] }): void {
    const finding = findings.add({ phase: name, seed }, verdict, seen);
    if (!finding) return;
    measure.found();
    options.onFinding?.(finding);
    if (options.stopAtFirst) throw new RunStopped('The first finding ends the run.');
  }

  const watch = {
    beforeSend() {
      if (options.signal?.aborted || giveUp?.aborted) throw interrupted();
    },
    onStep(step: Step, session: Session) {
      measure.took(step, session);
      options.onProgress?.({
        phase: name,
        done: done(),
        requests: measured.requests(),
        findings: findings.sightings.length,
      });
      for (const verdict of step.verdicts) found(verdict, { session, steps: session.steps });
    },
  };

  const context: PhaseContext = {
    document,
    operations,
    target,
    seed,
    effort: options.effort ?? 1,
    async openSession({ world } = {}) {
      const session = await sessions.open(world, watch);
      opened.push(session);
      return session;
    },
    can(check, ...needs) {
      const lacking = missing(target, needs);
      if (lacking.length > 0) {
        measure.skipped({
          check,
          reason: `the target ${lacking.map((need) => needWords[need]).join(' and ')}`,
        });
      }
      return lacking.length === 0;
    },
    skip: (check, reason) => measure.skipped({ check, reason }),
    report(verdict, steps) {
      const judged = steps.slice(-mostCompared).flatMap(({ verdicts }) => verdicts);
      // What the answers already show to be wrong has its finding, and this is another sight of it.
      if (!judged.some((each) => isAbout(verdict, each))) found(verdict, { steps });
    },
  };
  try {
    await phase.run(context);
    await closeEach(opened);
  } catch (error) {
    // Why the phase ended says more than what could not be closed then.
    await closeEach(opened).catch(() => {});
    throw error;
  } finally {
    measure.end();
  }
}
