import { type PhaseName, phaseNames } from '../phases/phase.ts';
import { runContract } from '../run/run-contract.ts';
import type { RunOptions } from '../run/run-options.ts';
import type { RunReport } from '../run/run-report.ts';
import type { Target } from '../target/target.ts';
import { UsageError } from './cannot-run.ts';

/** What a replay id names. */
export interface Replay {
  phase: PhaseName;
  seed: number;
  fingerprint: string;
}

/** @throws UsageError for a text that is no replay id */
export function readReplay(id: string): Replay {
  const [, name, seed, fingerprint] = /^([a-z]+)-(\d{1,10})-([0-9a-f]{12})$/.exec(id) ?? [];
  const phase = phaseNames.find((each) => each === name);
  if (!phase || fingerprint === undefined)
    throw new UsageError(`--replay must be the id of a finding, such as model-7-0123456789ab, not "${id}".`);
  return { phase, seed: Number(seed), fingerprint };
}

/** Runs the phase of a finding with its seed, and reports that finding alone. */
export async function replayFinding(target: Target, id: string, options: RunOptions): Promise<RunReport> {
  const { phase, seed, fingerprint } = readReplay(id);
  const report = await runContract(target, { ...options, phases: [phase], seed });
  return { ...report, findings: report.findings.filter((finding) => finding.fingerprint === fingerprint) };
}
