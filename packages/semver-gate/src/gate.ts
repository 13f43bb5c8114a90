import { join } from 'node:path';
import type { Document } from '@b2b-invoices/spec';
import { inc } from 'semver';
import type { Baseline } from './baseline/baseline.ts';
import { readDocument, type Specification } from './baseline/read-document.ts';
import type { RepositoryState } from './baseline/repository-baseline.ts';
import { type Bump, isAtLeast, largestBump } from './bump.ts';
import type { Change } from './change.ts';
import { checkBump } from './changesets/check-bump.ts';
import { readPending } from './changesets/pending-changesets.ts';
import { readStep, type Step } from './changesets/step.ts';
import type { Problem } from './problem.ts';
import type { GateReport, ReportedDisagreement } from './report/gate-report.ts';
import { checkDisagreements } from './second-opinion/check-disagreements.ts';
import { type Disagreement, disagreementsBetween } from './second-opinion/disagreement.ts';
import { type RecordedDisagreement, readDisagreements } from './second-opinion/recorded-disagreements.ts';
import type { SecondOpinion } from './second-opinion/second-opinion.ts';
import type { TypesVerdict } from './types/compare-types.ts';

/** What is to be told of by migration notes. */
export interface NotesRequest {
  root: string;
  /** The version whose notes they are. */
  version: string;
  changes: readonly Change[];
  types: TypesVerdict;
  before: Baseline;
  after: Specification;
}

/** What the gate is made of. */
export interface GateParts {
  /** The root of the repository. */
  root: string;
  /** The day, as in 2027-01-31, for sunsets and expiries. */
  today: string;
  readBaseline(state: RepositoryState): Promise<Baseline>;
  compareSpecifications(before: Document, after: Document, options: { today: string }): Promise<Change[]>;
  compareTypes(before: Baseline, after: Specification): Promise<TypesVerdict>;
  askSecondOpinion(before: Document, after: Document): SecondOpinion[];
  checkNotes(request: NotesRequest): Promise<Omit<Problem, 'kind'>[]>;
}

/** The name of the bundled specification, from the root of the repository. */
export const specificationFile = 'spec/generated/openapi.json';

function removedBeforeSunset(changes: readonly Change[]): Problem[] {
  return changes.flatMap(({ says, fingerprint, pointer, promisedUntil }) =>
    promisedUntil === undefined
      ? []
      : [
          {
            kind: 'removed-before-sunset' as const,
            says: `${says.replace(/\.$/, '')} (${pointer}), and it was promised until ${promisedUntil}: put it back until then, whatever the version.`,
            fingerprint,
          },
        ],
  );
}

function withRecord(
  disagreement: Disagreement,
  entries: readonly RecordedDisagreement[],
): ReportedDisagreement {
  const entry = entries.find(({ fingerprint }) => fingerprint === disagreement.fingerprint);
  return { ...disagreement, ...(entry && { reason: entry.reason, expires: entry.expires }) };
}

/** The version that is to come next; where the step is too small for what has changed, the one that would do. */
function versionToCome({ packages: [first] }: Step, needed: Bump): string {
  const { from = '', to = '', bump = 'none' } = first ?? {};
  return isAtLeast(bump, needed) || needed === 'none' ? to : (inc(from, needed) ?? to);
}

/**
 * Compares the specification, the types and the client of a repository with the last version of them, and holds the version that comes
 * next to what has changed.
 * @throws CannotJudge, in a sentence, where that cannot be done
 */
export async function judge(parts: GateParts): Promise<GateReport> {
  const { root, today } = parts;
  const after = await readDocument(join(root, specificationFile), specificationFile);
  const pending = await readPending(root);
  const entries = await readDisagreements(root);
  const before = await parts.readBaseline({ root, current: after, pending: pending.changesets.length > 0 });
  const step = await readStep(root, before.version, pending);
  const changes = await parts.compareSpecifications(before.document, after.document, { today });
  const types = await parts.compareTypes(before, after);
  const specification = largestBump(changes.map(({ bump }) => bump));
  const needed = { bump: largestBump([specification, types.bump]), specification, types: types.bump };
  const opinions = parts.askSecondOpinion(before.document, after.document);
  const versions = { before: before.document, after: after.document };
  const disagreements = disagreementsBetween(changes, opinions, versions);
  const version = versionToCome(step, needed.bump);
  const notes = await parts.checkNotes({ root, version, changes, types, before, after });
  const problems = [
    ...checkBump(step, needed),
    ...removedBeforeSunset(changes),
    ...notes.map((problem) => ({ ...problem, kind: 'note' as const })),
    ...checkDisagreements(disagreements, entries, today),
  ];
  return {
    agrees: problems.length === 0,
    today,
    baseline: { version: before.version, source: before.source, says: before.says },
    packages: step.packages,
    changesets: pending.changesets,
    needed,
    changes,
    types: { says: types.says, breaks: types.breaks, additions: types.additions },
    disagreements: disagreements.map((disagreement) => withRecord(disagreement, entries)),
    problems,
  };
}
