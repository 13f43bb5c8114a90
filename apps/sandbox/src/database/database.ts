/** A value that both databases take. Booleans are written as 0 and 1, JSON as text. */
export type Value = string | number | bigint | null;

/** A row as it is read: numbers come as numbers, 64-bit integers beyond 2^53 are never stored. */
export type Row = Record<string, Value>;

/**
 * Runs statements. They are written once for both databases, with `$1`, `$2` … for the values.
 * @throws UniqueViolation when a row breaks a uniqueness constraint
 * @throws DatabaseUnavailable when the database cannot be reached, is full, locked or read-only
 */
export interface Queries {
  /** The rows of a `SELECT`, or of a write with `RETURNING`. */
  all<Result extends Row>(statement: string, values?: readonly Value[]): Promise<Result[]>;
  /** The first row, or undefined. */
  get<Result extends Row>(statement: string, values?: readonly Value[]): Promise<Result | undefined>;
  /** How many rows were written. */
  run(statement: string, values?: readonly Value[]): Promise<number>;
}

/** SQLite in a file or in memory, or PostgreSQL. Reads see what is committed, never the middle of a write. */
export interface Database extends Queries {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * Runs a job in a transaction and resolves once it is durable. A job that rejects leaves nothing behind. On SQLite
   * jobs that wait at the same time are committed together; a job must await nothing but its `Queries`. It may run more
   * than once: on SQLite when another job beside it has to be undone, on PostgreSQL when another transaction is in its way.
   */
  write<Result>(job: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Waits for the jobs that were accepted, then lets go of the database. */
  close(): Promise<void>;
}

/** A row that must be the only one of its kind is there already. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
  /** The name of the constraint or index, such as `invoices_number`. */
  readonly constraint: string;

  constructor(constraint: string, cause: unknown) {
    super(`The constraint ${constraint} is violated.`, { cause });
    this.constraint = constraint;
  }
}

/** The database cannot do its work; the message says why, and what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  /** Whether trying again later can help. */
  readonly passing: boolean;

  constructor(message: string, { passing, cause }: { passing: boolean; cause: unknown }) {
    super(message, { cause });
    this.passing = passing;
  }
}
