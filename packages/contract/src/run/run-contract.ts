import { randomInt } from 'node:crypto';
import { operationsOf, specification } from '@b2b-invoices/spec';
import { collectFindings } from '../findings/collect-findings.ts';
import { mergeCauses } from '../findings/merge-causes.ts';
import type { Weight } from '../judge/verdict.ts';
import { phases as allPhases } from '../phases/phases.ts';
import type { Target } from '../target/target.ts';
import { createSessions } from './create-sessions.ts';
import { measureWhileRunning } from './measure-while-running.ts';
import { runAtOnce } from './run-at-once.ts';
import type { RunOptions } from './run-options.ts';
import { runPhase } from './run-phase.ts';
import type { RunReport } from './run-report.ts';
import { interrupted, RunStopped } from './run-stopped.ts';
import { shrinkFindings } from './shrink-findings.ts';
import { TargetFailed } from './target-failed.ts';

const everyWeight: readonly Weight[] = ['documented', 'observed', 'assumed'];

/** How many phases, and parts of each, run at once where nothing speaks against it: one alone leaves the target waiting. */
const ordinarilyAtOnce = 4;

/** How a run ended that did not come to its end. */
type Ending = Pick<RunReport, 'stopped' | 'failed'>;

function endingOf(error: unknown, hasFound: boolean): Ending {
  if (error instanceof TargetFailed) return { failed: error.message };
  if (error instanceof RunStopped) return hasFound ? {} : { stopped: error.message };
  throw error;
}

/**
 * Holds a target to the specification and to the rules of the service. Where the target fails in the middle, the report says so
 * in `failed`, beside what was found before.
 */
export async function runContract(target: Target, options: RunOptions = {}): Promise<RunReport> {
  const { seed = randomInt(2 ** 31), document = specification, weights = everyWeight, seconds } = options;
  const { stopAtFirst = false, signal, timeoutMs } = options;
  const { atOnce = target.control && !stopAtFirst ? ordinarilyAtOnce : 1 } = options;
  const began = performance.now();
  const startedAt = new Date().toISOString();
  const operations = operationsOf(document);
  const findings = collectFindings(weights);
  const measured = measureWhileRunning(document, target, options);
  const strict = weights.includes('assumed');
  const sessions = createSessions({ target, document, operations, strict, timeoutMs, signal });
  const wanted = allPhases.filter(({ name }) => options.phases?.some((each) => each === name) ?? true);
  const elapsed = (): number => (performance.now() - began) / 1000;
  let ended = 0;
  const done = (): number =>
    seconds === undefined ? ended / wanted.length : Math.min(1, elapsed() / seconds);
  const parts = { target, document, operations, options, sessions, findings, measured, atOnce };
  let ending: Ending | undefined;
  try {
    for (let round = 0; ; round += 1) {
      await runAtOnce(wanted, atOnce, async (phase, giveUp) => {
        await runPhase({ phase, seed: seed + round, done, giveUp }, parts);
        ended += 1;
      });
      if (seconds === undefined || elapsed() > seconds) break;
    }
    await shrinkFindings(findings.sightings, sessions, { signal });
    if (signal?.aborted) throw interrupted();
  } catch (error) {
    ending = endingOf(error, stopAtFirst && findings.sightings.length > 0);
  } finally {
    await sessions.closeAll();
  }
  const causes = mergeCauses(findings.sightings.map(({ finding }) => finding));
  return {
    target: { name: target.name, baseUrl: target.baseUrl },
    specVersion: String((document['info'] as { version?: unknown }).version),
    seed,
    startedAt,
    milliseconds: Math.round(performance.now() - began),
    requests: measured.requests(),
    phases: measured.phases().map((phase) => ({
      ...phase,
      findings: causes.filter((cause) => cause.phase === phase.name).length,
    })),
    findings: causes,
    coverage: measured.coverage(),
    ...ending,
    ...(options.keepExchanges ? { exchanges: measured.exchanges() } : {}),
  };
}
