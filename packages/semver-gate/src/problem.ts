/** What the gate can refuse for. */
export type ProblemKind =
  | 'changeset-missing'
  | 'bump-too-small'
  | 'larger-without-reason'
  | 'removed-before-sunset'
  | 'note'
  | 'disagreement-unrecorded'
  | 'disagreement-expired'
  | 'disagreement-unmatched';

/** A reason for which a release is refused. */
export interface Problem {
  kind: ProblemKind;
  /** What is wrong, where, and what to do, in a sentence. */
  says: string;
  /** Of the change that it is about, if it is about one. */
  fingerprint?: string;
  /** The file to mend, from the root of the repository. */
  file?: string;
}
