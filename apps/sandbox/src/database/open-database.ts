import { type Database, DatabaseUnavailable } from './database.ts';
import { openSqlite } from './sqlite-database.ts';

/**
 * Opens a database and brings it to the newest schema.
 *
 * @param address `memory`, `postgres://user:password@host:port/database`, or the path of a SQLite file, which is
 * created when it is missing
 * @throws DatabaseUnavailable when it cannot be opened, has a newer schema, or belongs to another program; the message
 * never has the user or the password of an address
 */
export async function openDatabase(address: string): Promise<Database> {
  if (address === 'memory') return openSqlite(':memory:');
  if (/^postgres(?:ql)?:\/\//i.test(address)) {
    const { openPostgres } = await import('./postgres-database.ts');
    return openPostgres(address);
  }
  const scheme = /^\w[\w+.-]*:\/\//.exec(address)?.[0];
  if (scheme !== undefined || address === '') {
    throw new DatabaseUnavailable(
      `The address of the database ${scheme === undefined ? 'is empty' : `begins with ${scheme}`}. ` +
        'Use memory, postgres://user:password@host:port/database or the path of a SQLite file.',
      { passing: false, cause: undefined },
    );
  }
  return openSqlite(address);
}
