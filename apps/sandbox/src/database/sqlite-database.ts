import { resolve } from 'node:path';
import { type Database, DatabaseUnavailable, type Row, type Value } from './database.ts';
import { databaseClosed } from './database-closed.ts';
import { groupCommit, patiently } from './group-commit.ts';
import { isRead } from './is-read.ts';
import { migrate } from './migrate.ts';
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts';
import { describeSqliteError } from './sqlite-error.ts';
import { checkSqliteFile } from './sqlite-file.ts';

/** Says in the header of a file that it is ours. */
const APPLICATION_ID = 0x62_32_62_69;

export interface SqliteOptions {
  /** How long to wait for the lock of another process, in milliseconds. Default: 5,000. */
  patience?: number;
}

/**
 * Opens or creates a database in a file, and brings it to the newest schema.
 *
 * A file has a connection for writing and one for reading, so a read never waits and never sees an open transaction.
 * `:memory:` has one connection, because SQLite's shared cache refuses reads during a write: a read waits for the batch
 * that is running.
 *
 * @throws DatabaseUnavailable when the file is not ours, locked, or cannot be opened
 */
export async function openSqlite(path: string, { patience = 5_000 }: SqliteOptions = {}): Promise<Database> {
  if (path === ':memory:') {
    const database = createDatabase(connectSqlite(path, { name: 'The database in memory' }), { patience });
    await migrate(database, 'The database in memory');
    return database;
  }
  const file = resolve(path);
  checkSqliteFile(file);
  return openFile(file, patience);
}

async function openFile(path: string, patience: number): Promise<Database> {
  const name = `The database ${path}`;
  let writer: SqliteConnection | undefined;
  let reader: SqliteConnection | undefined;
  try {
    const connection = await patiently(() => connectSqlite(path, { name }), patience);
    writer = connection;
    await patiently(() => refuseForeign(connection, path), patience);
    // Before the file is changed in any other way, it is ours.
    await migrate(createDatabase(connection, { patience }), name);
    await patiently(() => prepareFile(connection), patience);
    reader = connectSqlite(path, { name, readOnly: true });
    return createDatabase(connection, { reader, patience });
  } catch (error) {
    reader?.close();
    writer?.close();
    throw describeSqliteError(error, name, () => []);
  }
}

function refuseForeign(connection: SqliteConnection, path: string): void {
  const id = connection.all('PRAGMA application_id')[0]?.['application_id'];
  if (id === 0 || id === APPLICATION_ID) return;
  throw new DatabaseUnavailable(
    `The file ${path} belongs to another program (its application_id is ${id}). Choose another file.`,
    { passing: false, cause: undefined },
  );
}

function prepareFile(connection: SqliteConnection): void {
  connection.all('PRAGMA journal_mode = WAL');
  const id = connection.all('PRAGMA application_id')[0]?.['application_id'];
  if (id !== APPLICATION_ID) connection.run(`PRAGMA application_id = ${APPLICATION_ID}`);
}

function createDatabase(
  writer: SqliteConnection,
  { reader, patience }: { reader?: SqliteConnection; patience: number },
): Database {
  const group = groupCommit(writer, { patience });
  let closed: Promise<void> | undefined;

  async function all<Result extends Row>(statement: string, values?: readonly Value[]): Promise<Result[]> {
    if (!isRead(statement)) return group.write((queries) => queries.all<Result>(statement, values));
    if (closed !== undefined) {
      throw databaseClosed();
    }
    if (reader === undefined) await group.idle();
    const connection = reader ?? writer;
    try {
      return connection.all(statement, values) as Result[];
    } catch (error) {
      throw connection.describe(error);
    }
  }

  return {
    kind: 'sqlite',
    all,
    get: async <Result extends Row>(statement: string, values?: readonly Value[]) =>
      (await all<Result>(statement, values))[0],
    run: (statement, values) => group.write((queries) => queries.run(statement, values)),
    write: group.write,
    close() {
      closed ??= group.end().then(() => {
        // The last to close takes the log into the file, which a connection for reading cannot.
        reader?.close();
        writer.close();
      });
      return closed;
    },
  };
}
