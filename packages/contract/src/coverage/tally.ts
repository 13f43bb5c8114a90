import type { CoverageKind, KindCoverage } from './coverage-report.ts';

/** Why something cannot be exercised, or undefined where it can. */
export type ReasonOf = (name: string) => string | undefined;

/** The things of one kind, and which of them were exercised. */
export interface Tally {
  /** Those that were not exercised yet. */
  readonly left: ReadonlySet<string>;
  mark(name: string): void;
  report(reasonOf: ReasonOf): KindCoverage;
}

/** Counts the things of a kind. A mark for something that is not among them is ignored. */
export function createTally(kind: CoverageKind, names: Iterable<string>): Tally {
  const left = new Set(names);
  const total = left.size;
  return {
    left,
    mark(name) {
      left.delete(name);
    },
    report: (reasonOf) => ({
      kind,
      covered: total - left.size,
      total,
      missing: [...left].map((name) => {
        const reason = reasonOf(name);
        return reason === undefined ? { name } : { name, reason };
      }),
    }),
  };
}
