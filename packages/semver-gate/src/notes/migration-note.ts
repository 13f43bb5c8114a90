/** Something as it was, and as it is to be. */
export interface BeforeAndAfter {
  before: string;
  after: string;
}

/** What a consumer has to change for one or more breaking changes of a version. */
export interface MigrationNote {
  /** Its path from the root of the repository, such as `spec/migrations/1.0.0/list-names-a-company.md`. */
  file: string;
  /** What has changed, in a sentence. */
  title: string;
  /** The changes of the specification and the breaks of the types that it covers; at least one. */
  fingerprints: readonly string[];
  /** Whether TypeScript sees the change. If it does not, both programs compile against both versions. */
  isSeenByTypes: boolean;
  /** HTTP or JSON. */
  request: BeforeAndAfter;
  /** Whole programs. The one before marks by `// breaks` each line that does not compile against the newer version. */
  typescript: BeforeAndAfter;
}

/** The mark of a line that no longer compiles. */
export const breaksMark: RegExp = /\/\/ breaks\b/;
