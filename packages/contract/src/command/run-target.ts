import { belowThreshold } from '../coverage/thresholds.ts';
import { writeDrift } from '../drift/write-drift.ts';
import type { KnownOutcome } from '../findings/known-deviations-applied.ts';
import { profiles } from '../profiles/profile.ts';
import type { RunReport } from '../run/run-report.ts';
import { CannotRun } from './cannot-run.ts';
import type { Circumstances, RunOutcome } from './circumstances.ts';
import type { CommandLine } from './command-line.ts';
import type { CommandParts } from './command-parts.ts';
import type { InputOutput } from './input-output.ts';
import { readSpecification } from './read-specification.ts';
import { runLive } from './run-live.ts';
import { runPhases } from './run-phases.ts';
import { secretsOf } from './secrets-of.ts';

type Judge = (report: RunReport) => KnownOutcome;

async function readKnown({ known }: CommandLine, parts: CommandParts): Promise<Judge> {
  if (known === undefined) return ({ findings }) => ({ findings, known: [], stale: [] });
  try {
    return await parts.readKnown(known);
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
}

async function optionsOf(commandLine: CommandLine, parts: CommandParts): Promise<Circumstances['options']> {
  const { seed, phases, effort, seconds, atOnce, weights, reports, drift, spec } = commandLine;
  return {
    document: await readSpecification(spec),
    ...(seed === undefined ? {} : { seed }),
    ...(phases === undefined ? {} : { phases }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(atOnce === undefined ? {} : { atOnce }),
    effort,
    weights,
    keepExchanges: drift !== undefined || reports.has('har'),
    ...(parts.progress ? { onProgress: parts.progress.update } : {}),
  };
}

/** What is held against the target. */
interface Judgement {
  known: KnownOutcome;
  coverageFailures: readonly string[];
}

/** Writes all that was asked for. */
async function write(
  report: RunReport,
  { known, coverageFailures }: Judgement,
  { commandLine, options, io, parts }: Circumstances,
): Promise<void> {
  const { profile, reports, githubSummary, githubAnnotations, color, drift } = commandLine;
  const secrets = secretsOf(commandLine);
  const { maskValues } = profiles[profile];
  const request = {
    reports,
    githubSummary,
    githubAnnotations,
    color,
    known,
    coverageFailures,
    secrets,
    maskValues,
    replays: profile !== 'live',
  };
  try {
    await parts.writeReports(report, { ...request, write: io.stdout });
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
  if (drift !== undefined) await writeDrift(drift, options.document, report);
}

async function run(circumstances: Circumstances): Promise<RunOutcome> {
  try {
    return await (circumstances.commandLine.profile === 'live' ? runLive : runPhases)(circumstances);
  } finally {
    circumstances.parts.progress?.stop();
  }
}

/** Runs what was asked for, writes the reports, and gives the exit code. */
export async function runTarget(
  commandLine: CommandLine,
  io: InputOutput,
  parts: CommandParts,
): Promise<number> {
  const judge = await readKnown(commandLine, parts);
  const options = await optionsOf(commandLine, parts);
  const circumstances = { commandLine, options, io, parts };
  const { report, lost, left } = await run(circumstances);
  // What was found until then stands beside a failure that is not the target's.
  if (lost && !io.signal?.aborted) throw lost;
  const known = judge(report);
  const coverageFailures = belowThreshold(
    report.coverage,
    [...commandLine.thresholds].map(([kind, percent]) => ({ kind, percent })),
  );
  await write(report, { known, coverageFailures }, circumstances);
  if (io.signal?.aborted) return 130;
  if (report.failed !== undefined) throw new CannotRun(report.failed);
  // Nothing that differs among nothing is no agreement.
  if (report.requests === 0)
    throw new CannotRun(`No check was made of ${commandLine.url}; choose other phases with --phase.`);
  return known.findings.length + known.stale.length + coverageFailures.length + left > 0 ? 1 : 0;
}
