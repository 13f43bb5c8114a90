import { counted } from '../reports/wording.ts';
import {
  type CoverageKind,
  type CoverageReport,
  coverageKinds,
  type KindCoverage,
} from './coverage-report.ts';

/** How much of a kind must be covered, in percent. */
export interface CoverageThreshold {
  kind: CoverageKind;
  percent: number;
}

/** Says in one sentence why a threshold cannot be used, and what to do. */
export class ThresholdError extends Error {
  override readonly name = 'ThresholdError';
}

/** Reads a threshold such as `statuses=95`; a hyphen stands for the space in a name. @throws ThresholdError in one sentence */
export function parseThreshold(text: string): CoverageThreshold {
  const [, name = '', figure = ''] = /^(.*?)=(.*)$/.exec(text) ?? [];
  const kind = coverageKinds.find((each) => each === name.replaceAll('-', ' ').trim());
  if (!kind) {
    const kinds = coverageKinds.map((each) => each.replaceAll(' ', '-')).join(', ');
    throw new ThresholdError(
      `${JSON.stringify(text)} names no kind of coverage: write KIND=PERCENT with one of ${kinds}.`,
    );
  }
  const percent = /^\d+(\.\d+)?%?$/.test(figure) ? Number.parseFloat(figure) : Number.NaN;
  if (!(percent >= 0 && percent <= 100))
    throw new ThresholdError(
      `${JSON.stringify(text)} has no percentage: write a number from 0 to 100, as in ${name}=95.`,
    );
  return { kind, percent };
}

/** The share of what can be exercised, in percent: things that cannot, each with its reason, are not counted. */
export function reachedPercent({ covered, missing }: KindCoverage): number {
  const reachable = covered + missing.filter(({ reason }) => reason === undefined).length;
  return reachable === 0 ? 100 : (100 * covered) / reachable;
}

/** A sentence for each kind of coverage that is below its threshold. */
export function belowThreshold(report: CoverageReport, thresholds: readonly CoverageThreshold[]): string[] {
  return thresholds.flatMap(({ kind, percent }) => {
    const coverage = report.find((each) => each.kind === kind);
    if (!coverage) return [`The run measured no coverage of ${kind}, which must be ${percent}%.`];
    const reached = reachedPercent(coverage);
    if (reached >= percent) return [];
    const left = coverage.missing.filter(({ reason }) => reason === undefined).length;
    const shown = Math.floor(reached * 10) / 10;
    return [
      `The coverage of ${kind} is ${shown}% of what can be reached and must be ${percent}%: ${counted(left, 'is', 'are')} missing.`,
    ];
  });
}
