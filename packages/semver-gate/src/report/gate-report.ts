import type { Baseline } from '../baseline/baseline.ts';
import type { Change } from '../change.ts';
import type { Needed } from '../changesets/check-bump.ts';
import type { PendingChangeset } from '../changesets/pending-changesets.ts';
import type { PackageStep } from '../changesets/step.ts';
import type { Problem } from '../problem.ts';
import type { Disagreement } from '../second-opinion/disagreement.ts';
import type { TypesVerdict } from '../types/compare-types.ts';

/** A disagreement with the entry that records it, if one does. */
export interface ReportedDisagreement extends Disagreement {
  reason?: string;
  expires?: string;
}

/** What the gate has found; plain data, and all that any output is made from. */
export interface GateReport {
  /** Whether there is no problem. */
  agrees: boolean;
  /** The day of the run. */
  today: string;
  baseline: Pick<Baseline, 'version' | 'source' | 'says'>;
  /** How far each package goes from the baseline. */
  packages: readonly PackageStep[];
  /** The pending changesets; none where `changeset version` has been run. */
  changesets: readonly PendingChangeset[];
  /** What both verdicts ask of the version. */
  needed: Needed;
  /** The changes of the specification. */
  changes: readonly Change[];
  types: Pick<TypesVerdict, 'says' | 'breaks' | 'additions'>;
  disagreements: readonly ReportedDisagreement[];
  /** Why the release is refused. */
  problems: readonly Problem[];
}
