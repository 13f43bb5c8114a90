import type { Document, Operation } from '@b2b-invoices/spec';
import type { FindingCollector } from '../findings/collect-findings.ts';
import type { Phase } from '../phases/phase.ts';
import type { Session } from '../session/session.ts';
import type { Target } from '../target/target.ts';
import type { Sessions } from './create-sessions.ts';
import type { RunMeasures } from './measure-while-running.ts';
import { phaseContext } from './phase-context.ts';
import type { RunOptions } from './run-options.ts';

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
  /** How many phases, and parts of a phase, run at once. */
  atOnce: number;
}

/** Closes all sessions that are still open, one that cannot be closed does not keep the others open. @throws TargetFailed */
async function closeEach(sessions: readonly Session[]): Promise<void> {
  const closed = await Promise.allSettled(sessions.map((session) => session.close()));
  const failure = closed.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
}

/** Runs one phase. @throws RunStopped when the run is to end, and TargetFailed when the target cannot go on */
export async function runPhase(begun: BegunPhase, parts: RunParts): Promise<void> {
  const measure = parts.measured.begin(begun.phase);
  const opened: Session[] = [];
  try {
    await begun.phase.run(phaseContext({ begun, parts, measure, opened, turn: [] }));
    await closeEach(opened);
  } catch (error) {
    // Why the phase ended says more than what could not be closed then.
    await closeEach(opened).catch(() => {});
    throw error;
  } finally {
    measure.end();
  }
}
