import { operationsOf, specification } from '@b2b-invoices/spec';
import { onTestFinished } from 'vitest';
import { collectFindings } from '../src/findings/collect-findings.ts';
import type { Finding } from '../src/findings/finding.ts';
import type { Phase, PhaseContext } from '../src/phases/phase.ts';
import { createSessions } from '../src/run/create-sessions.ts';
import { measureWhileRunning } from '../src/run/measure-while-running.ts';
import type { RunOptions } from '../src/run/run-options.ts';
import { runPhase } from '../src/run/run-phase.ts';
import type { PhaseReport } from '../src/run/run-report.ts';
import type { Target } from '../src/target/target.ts';

/** What came of one phase. */
export interface OnePhase {
  /** Fails as the phase did. */
  ended: Promise<void>;
  findings(): Finding[];
  report(): PhaseReport;
}

/** Runs a phase that a test wrote. */
export function runOnePhase(
  target: Target,
  run: (context: PhaseContext) => Promise<void>,
  options: RunOptions = {},
): OnePhase {
  const { weights = ['documented', 'observed', 'assumed'], signal, document = specification } = options;
  const operations = operationsOf(document);
  const sessions = createSessions({ target, document, operations, strict: true, signal });
  onTestFinished(() => sessions.closeAll());
  const findings = collectFindings(weights);
  const measured = measureWhileRunning(document, target, options);
  const phase: Phase = { name: 'model', says: 'what a test does', run };
  const parts = {
    target,
    document,
    operations,
    options,
    sessions,
    findings,
    measured,
    atOnce: options.atOnce ?? 1,
  };
  return {
    ended: runPhase({ phase, seed: 7, done: () => 0.5 }, parts),
    findings: () => findings.sightings.map(({ finding }) => finding),
    report: () => measured.phases()[0] as PhaseReport,
  };
}
