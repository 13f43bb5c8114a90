import { DatabaseUnavailable } from './database.ts';

/** What a call after `close` is told. */
export function databaseClosed(): DatabaseUnavailable {
  return new DatabaseUnavailable('The database is closed.', { passing: false, cause: undefined });
}
