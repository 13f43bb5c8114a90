import type { Verdict } from '../judge/verdict.ts';
import type { Need, PhaseContext } from '../phases/phase.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import type { Target } from '../target/target.ts';
import type { SessionWatch } from './create-sessions.ts';
import type { PhaseMeasure } from './measure-while-running.ts';
import { runAtOnce } from './run-at-once.ts';
import type { BegunPhase, RunParts } from './run-phase.ts';
import { interrupted, RunStopped } from './run-stopped.ts';

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

/** What a part of a phase works with. */
interface ContextParts {
  begun: BegunPhase;
  parts: RunParts;
  measure: PhaseMeasure;
  /** Takes each session that is opened. */
  opened: Session[];
  /** The place of the part among those of the phase. */
  turn: readonly number[];
  /** Says that another part has ended the phase. */
  giveUp?: AbortSignal;
}

type Found = (verdict: Verdict, seen: { session?: Session; steps: readonly Step[] }) => void;

function finder({
  begun: { phase, seed },
  parts: { findings, options },
  measure,
  turn,
}: ContextParts): Found {
  return (verdict, seen) => {
    const finding = findings.add({ phase: phase.name, seed, turn }, verdict, seen);
    if (!finding) return;
    measure.found();
    options.onFinding?.(finding);
    if (options.stopAtFirst) throw new RunStopped('The first finding ends the run.');
  };
}

function watchOf({ begun, parts, measure, giveUp }: ContextParts, found: Found): SessionWatch {
  const { options, findings, measured } = parts;
  const ends = [options.signal, begun.giveUp, giveUp];
  return {
    beforeSend() {
      if (ends.some((signal) => signal?.aborted)) throw interrupted();
    },
    onStep(step, session) {
      measure.took(step, session);
      options.onProgress?.({
        phase: begun.phase.name,
        done: begun.done(),
        requests: measured.requests(),
        findings: findings.size,
      });
      for (const verdict of step.verdicts) found(verdict, { session, steps: session.steps });
    },
  };
}

/** What a phase, or a part of it, works with in a run. */
export function phaseContext(context: ContextParts): PhaseContext {
  const { begun, parts, measure, opened, turn } = context;
  const { target, document, operations, options, sessions, atOnce } = parts;
  const found = finder(context);
  const watch = watchOf(context, found);
  const skip: PhaseContext['skip'] = (check, reason) => measure.skipped({ check, reason });
  return {
    document,
    operations,
    target,
    seed: begun.seed,
    effort: options.effort ?? 1,
    async openSession({ world } = {}) {
      const session = await sessions.open(world, watch);
      opened.push(session);
      return session;
    },
    can(check, ...needs) {
      const lacking = missing(target, needs);
      if (lacking.length > 0)
        skip(check, `the target ${lacking.map((need) => needWords[need]).join(' and ')}`);
      return lacking.length === 0;
    },
    skip,
    report(verdict, steps) {
      const judged = steps.slice(-mostCompared).flatMap(({ verdicts }) => verdicts);
      // What the answers already show to be wrong has its finding, and this is another sight of it.
      if (!judged.some((each) => isAbout(verdict, each))) found(verdict, { steps });
    },
    async together(tasks) {
      const turns = tasks.map((task, index) => ({ task, turn: [...turn, index] }));
      await runAtOnce(turns, sessions.hasControl ? atOnce : 1, ({ task, turn: own }, giveUp) =>
        task(phaseContext({ ...context, turn: own, giveUp })),
      );
    },
  };
}
