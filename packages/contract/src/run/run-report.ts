import type { CoverageReport } from '../coverage/coverage-report.ts';
import type { Finding } from '../findings/finding.ts';
import type { PartName } from '../phases/phase.ts';
import type { Exchange } from '../wire/exchange.ts';

/** A check that did not run. */
export interface SkippedCheck {
  check: string;
  reason: string;
}

/** What a phase did. */
export interface PhaseReport {
  name: PartName;
  says: string;
  requests: number;
  milliseconds: number;
  /** How many findings it was the first to show. */
  findings: number;
  skipped: SkippedCheck[];
}

/** What a run found. */
export interface RunReport {
  target: { name: string; baseUrl: string };
  /** `info.version` of the specification that the target was held to. */
  specVersion: string;
  seed: number;
  /** ISO 8601. */
  startedAt: string;
  milliseconds: number;
  requests: number;
  phases: PhaseReport[];
  findings: Finding[];
  coverage: CoverageReport;
  /** Why the run ended before its time, such as an interrupt; undefined where it did not. */
  stopped?: string;
  /** Why the target could not be held to the rest, in a sentence; what was found until then is above. */
  failed?: string;
  /** All exchanges, where they were asked for. */
  exchanges?: readonly Exchange[];
}
