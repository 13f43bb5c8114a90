import { DatabaseUnavailable, UniqueViolation } from './database.ts';
import { type Read, uniqueName } from './unique-name.ts';

/** What node:sqlite throws; `errcode` is SQLite's extended result code. */
interface SqliteError extends Error {
  errcode: number;
}

const BUSY = 5;
const LOCKED = 6;
const UNIQUE_CODES: readonly number[] = [1555, 2067, 2579];

const SENTENCES: Record<number, (name: string) => string> = {
  [BUSY]: (name) => `${name} is locked by another program. Try again, or close that program.`,
  [LOCKED]: (name) => `${name} is locked by another program. Try again, or close that program.`,
  8: (name) => `${name} cannot be written. Give this user the right to write the file and its folder.`,
  10: (name) =>
    `${name} cannot be read or written: the system reports an input or output error. Check the disk.`,
  11: (name) => `${name} is damaged. Restore it from a copy, or start with a new file.`,
  13: (name) => `${name} cannot grow: the disk is full. Free some space.`,
  14: (name) => `${name} cannot be opened. Check that this user may read and write the file and its folder.`,
  26: (name) => `${name} is not a SQLite database. Choose another file.`,
};

/** Whether another connection holds the lock that is needed. */
export function isBusy(error: unknown): boolean {
  return isSqliteError(error) && (error.errcode & 0xff) === BUSY;
}

/**
 * The error that callers of the database see.
 *
 * @param name the database at the beginning of a sentence
 */
export function describeSqliteError(error: unknown, name: string, read: Read): unknown {
  if (!isSqliteError(error)) return error;
  if (UNIQUE_CODES.includes(error.errcode))
    return new UniqueViolation(uniqueName(error.message, read), error);
  const code = error.errcode & 0xff;
  const sentence = SENTENCES[code];
  if (sentence === undefined) return error;
  return new DatabaseUnavailable(sentence(name), { passing: code === BUSY || code === LOCKED, cause: error });
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error;
}
