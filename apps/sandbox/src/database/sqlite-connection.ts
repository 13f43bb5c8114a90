import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Row, Value } from './database.ts';
import { describeSqliteError } from './sqlite-error.ts';

/** How long a statement may hold up the process for another one's lock, in milliseconds. */
const BUSY_TIMEOUT = 50;

/** How many prepared statements a connection keeps; the oldest goes first. */
const STATEMENT_LIMIT = 500;

/** One connection to SQLite, with `$1` for the values. It throws node:sqlite's own errors; `describe` explains them. */
export interface SqliteConnection {
  all(statement: string, values?: readonly Value[]): Row[];
  /** How many rows were written. */
  run(statement: string, values?: readonly Value[]): number;
  /** Whether a transaction is open. SQLite ends one by itself after some errors, such as a full disk. */
  isTransaction(): boolean;
  /** `UniqueViolation`, `DatabaseUnavailable`, or the error itself. */
  describe(error: unknown): unknown;
  close(): void;
}

interface Prepared {
  statement: StatementSync;
  parameters: number;
  /** Whether the number of changes that SQLite reports is this statement's. */
  counts: boolean;
}

/**
 * Connects to a file or to `:memory:`.
 *
 * @param name the database at the beginning of a sentence, for errors
 */
export function connectSqlite(
  path: string,
  { name, readOnly = false }: { name: string; readOnly?: boolean },
): SqliteConnection {
  const database = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT });
  const cache = new Map<string, Prepared>();
  try {
    database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL');
    // As on PostgreSQL; it also lets LIKE use an index.
    database.exec('PRAGMA case_sensitive_like = ON');
  } catch (error) {
    database.close();
    throw error;
  }

  function prepare(text: string): Prepared {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const { sql, parameters } = translate(text);
    const counts = /^\s*(?:INSERT|UPDATE|DELETE|WITH)\b/i.test(text);
    const prepared = { statement: database.prepare(sql), parameters, counts };
    for (const oldest of cache.keys()) {
      if (cache.size < STATEMENT_LIMIT) break;
      cache.delete(oldest);
    }
    cache.set(text, prepared);
    return prepared;
  }

  function bind(text: string, { parameters }: Prepared, values: readonly Value[]): Value[] {
    if (values.length !== parameters) {
      throw new Error(`The statement has ${parameters} values and was given ${values.length}: ${text}`);
    }
    // node:sqlite binds every number as a real, so that 1 becomes '1.0' in a TEXT column.
    return values.map((value) => (Number.isSafeInteger(value) ? BigInt(value as number) : value));
  }

  function all(text: string, values: readonly Value[] = []): Row[] {
    const prepared = prepare(text);
    return prepared.statement.all(...bind(text, prepared, values)) as Row[];
  }

  return {
    all,
    run(text, values = []) {
      const prepared = prepare(text);
      const { changes } = prepared.statement.run(...bind(text, prepared, values));
      return prepared.counts ? Number(changes) : 0;
    },
    isTransaction: () => database.isTransaction,
    describe: (error) => describeSqliteError(error, name, all),
    close() {
      cache.clear();
      database.close();
    },
  };
}

/** `$1` as SQLite's `?1`, but for what is in quotes or in a comment. A job has the whole file locked: no `FOR UPDATE`. */
function translate(text: string): { sql: string; parameters: number } {
  let parameters = 0;
  const sql = text
    .replace(/\bFOR UPDATE\s*$/, '')
    .replace(
      /'[^']*'|"[^"]*"|--.*|\/\*[\s\S]*?\*\/|\$(\d+)/g,
      (match: string, number: string | undefined) => {
        if (number === undefined) return match;
        parameters = Math.max(parameters, Number(number));
        return `?${number}`;
      },
    );
  return { sql, parameters };
}
