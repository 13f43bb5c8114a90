import type { Document } from '@b2b-invoices/spec';
import type { RunOptions } from '../run/run-options.ts';
import type { RunReport } from '../run/run-report.ts';
import type { CannotRun } from './cannot-run.ts';
import type { CommandLine } from './command-line.ts';
import type { CommandParts } from './command-parts.ts';
import type { InputOutput } from './input-output.ts';

/** What a run is made with. */
export interface Circumstances {
  commandLine: CommandLine;
  options: RunOptions & { document: Document };
  io: InputOutput;
  parts: CommandParts;
}

/** What came of a run. */
export interface RunOutcome {
  report: RunReport;
  /** Why the target was given up, where it was. */
  lost?: CannotRun | undefined;
  /** How many invoices could not be removed. */
  left: number;
}
