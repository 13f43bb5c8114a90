import { readKnownDeviations } from '../findings/known-deviations.ts';
import { applyKnownDeviations, type KnownOutcome } from '../findings/known-deviations-applied.ts';
import { type Plan, runPlan } from '../live/run-plan.ts';
import { createProgressBar } from '../reports/progress-bar.ts';
import { writeReports } from '../reports/write-reports.ts';
import { runContract } from '../run/run-contract.ts';
import type { Progress, RunOptions } from '../run/run-options.ts';
import type { RunReport } from '../run/run-report.ts';
import { createSandboxControl } from '../target/sandbox-control.ts';
import type { Target } from '../target/target.ts';
import type { TargetControl } from '../target/target-control.ts';
import type { CommandLine } from './command-line.ts';
import { replayFinding } from './replay-finding.ts';
import type { Secret } from './secrets-of.ts';

/** What reports are written with. */
export interface ReportRequest
  extends Pick<CommandLine, 'reports' | 'githubSummary' | 'githubAnnotations' | 'color'> {
  known: KnownOutcome;
  /** Never to appear, in no report. */
  secrets: readonly Secret[];
  /** A sentence for each kind of coverage that did not reach its threshold. */
  coverageFailures: readonly string[];
  /** Whether values of answers are shown by their shape alone. */
  maskValues: boolean;
  /** Whether a finding can be repeated by its id. */
  replays: boolean;
  /** Takes what goes to the console. */
  write(text: string): void;
}

/** What the command is put together from. */
export interface CommandParts {
  runContract(target: Target, options: RunOptions): Promise<RunReport>;
  /** Opens one session in the store of the target, runs a plan in it, and reports what was found as a run does. */
  runPlan(target: Target, options: RunOptions, plan: Plan): Promise<RunReport>;
  /** Runs what led to one finding. */
  replay(target: Target, id: string, options: RunOptions): Promise<RunReport>;
  /** @param options `url` is that of control */
  createControl(options: { url: string; secret: string; timeoutMs: number }): TargetControl;
  /**
   * Reads a file of known deviations, and gives what holds a report against them.
   * @throws Error, in a sentence, for a file that is not valid
   */
  readKnown(file: string): Promise<(report: RunReport) => KnownOutcome>;
  writeReports(report: RunReport, request: ReportRequest): Promise<void>;
  /** Shows how far a run has come, on a terminal, until it is stopped. */
  progress?: { update(progress: Progress): void; stop(): void };
}

/** The parts of the published command. */
export const commandParts: CommandParts = {
  runContract,
  runPlan,
  replay: replayFinding,
  createControl: createSandboxControl,
  async readKnown(file) {
    const deviations = await readKnownDeviations(file);
    return (report) => applyKnownDeviations(report, deviations);
  },
  async writeReports(report, { reports, githubSummary, githubAnnotations, write, ...rest }) {
    const stream = { write, isTTY: process.stdout.isTTY, columns: process.stdout.columns ?? 100 };
    await writeReports(report, {
      ...rest,
      ...Object.fromEntries(reports),
      console: stream,
      githubSummary: githubSummary || githubAnnotations ? process.env['GITHUB_STEP_SUMMARY'] : undefined,
      githubAnnotations: githubAnnotations ? stream : undefined,
    });
  },
  progress: createProgressBar(process.stderr),
};
