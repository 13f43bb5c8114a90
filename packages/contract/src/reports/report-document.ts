import type { CoverageReport } from '../coverage/coverage-report.ts';
import type { Weight } from '../judge/verdict.ts';
import type { PhaseReport } from '../run/run-report.ts';

/** An answer as reports show it. */
export interface ReportedAnswer {
  status: number;
  contentType: string;
  /** Cut where it is very long. */
  body: string;
}

/** A call of a finding in short. */
export interface ReportedStep {
  method: string;
  url: string;
  status: number;
}

/** A finding as reports show it. */
export interface ReportedFinding {
  fingerprint: string;
  phase: string;
  operations: string[];
  rule: { id: string; says: string; weight: Weight };
  /** Where the specification says so. */
  pointer: string;
  subject?: string;
  expected: string;
  actual: string;
  /** What else the same calls show, a line each. */
  also: string[];
  steps: ReportedStep[];
  /** The answer to the last step. */
  answer?: ReportedAnswer;
  /** The steps as lines for a shell. */
  curl: string;
  /** The steps as a module of TypeScript. */
  typescript: string;
  shrunk: boolean;
  count: number;
  seed: number;
  /** The id that repeats it; empty where nothing does. */
  replay: string;
  /** Why it is expected, and until when, where it is. */
  known?: { reason: string; expires: string };
}

/** An entry among the known deviations that does not hold any more. */
export interface ReportedStale {
  fingerprint: string;
  kind: 'expired' | 'unmatched';
  says: string;
}

/** A run as plain data without secrets: what the JSON report holds, and what every other report is made from. */
export interface ReportDocument {
  format: 1;
  /** Whether nothing failed: no finding but known ones, no stale deviation, no coverage below its threshold. */
  passed: boolean;
  target: { name: string; baseUrl: string };
  specVersion: string;
  seed: number;
  startedAt: string;
  milliseconds: number;
  requests: number;
  /** Why the run ended before its time. */
  stopped?: string;
  phases: PhaseReport[];
  /** The findings that nothing excuses, then the known ones. */
  findings: ReportedFinding[];
  stale: ReportedStale[];
  coverage: CoverageReport;
  /** The coverage that did not reach its threshold, a sentence each. */
  coverageFailures: string[];
}
