/** Why the migration notes of a version do not do. */
export interface NoteProblem {
  /** What is wrong, where, and what to do, in a sentence. */
  says: string;
  /** Of the change that has no note, or that a note names in vain. */
  fingerprint?: string;
  /** The note to mend, from the root of the repository; absent where one is missing. */
  file?: string;
}
