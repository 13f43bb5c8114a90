import postgres from 'postgres';
import { type Database, DatabaseUnavailable, type Queries, type Row, type Value } from './database.ts';
import { databaseClosed } from './database-closed.ts';
import { isRead } from './is-read.ts';
import { migrate } from './migrate.ts';
import { describePostgresError, isConflict, isStale } from './postgres-error.ts';
import { all, type Pool, postgresTypes } from './postgres-statement.ts';
import { transact } from './postgres-transaction.ts';

/** The most connections that one process opens. */
const POOL_SIZE = 10;

/** How often a job is run when other transactions are in its way. */
const ATTEMPTS = 5;

/** Seconds until a connection that is not answered is given up. */
const CONNECT_TIMEOUT = 5;

/** Seconds between two tries to connect. */
const RECONNECT_DELAY = 0.1;

/** Seconds to take leave of the server. */
const END_TIMEOUT = 0.5;

/** A user and password with none of `@ / ? #` in them, so that no part of a password is taken for the host. */
const ADDRESS = /^postgres(?:ql)?:\/\/(?:[^@/?#]*@)?[^@?#]*(?:\?[^@#]*)?$/i;

/**
 * Connects to a PostgreSQL server and brings its database to the newest schema.
 *
 * A write is a transaction of its own at READ COMMITTED. It is run again, up to five times in all, when PostgreSQL ends
 * it for a deadlock or a conflict: so a job may run more than once.
 *
 * @throws DatabaseUnavailable when the server cannot be reached or refuses, or its tables are another program's
 */
export async function openPostgres(url: string): Promise<Database> {
  const { pool, name } = connect(url);
  const database = createDatabase(pool, name);
  try {
    await migrate(database, name);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function connect(url: string): { pool: Pool; name: string } {
  try {
    if (!ADDRESS.test(url)) throw new Error('ambiguous');
    const pool = postgres(url, {
      types: postgresTypes,
      max: POOL_SIZE,
      connect_timeout: CONNECT_TIMEOUT,
      backoff: () => RECONNECT_DELAY,
      fetch_types: false,
      connection: { application_name: 'b2b-invoices-sandbox' },
      onnotice: () => {},
    });
    const { host, port } = pool.options;
    return { pool, name: `PostgreSQL at ${host.map((each, index) => `${each}:${port[index]}`).join(', ')}` };
  } catch {
    // The cause has the address in it.
    throw new DatabaseUnavailable(
      'The PostgreSQL address cannot be read. Write postgres://user:password@host:port/database, ' +
        'with the special characters of the user and the password percent-encoded.',
      { passing: false, cause: undefined },
    );
  }
}

function createDatabase(pool: Pool, name: string): Database {
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  function accept<Result>(action: () => Promise<Result>): Promise<Result> {
    if (closed !== undefined) {
      return Promise.reject(databaseClosed());
    }
    const accepted = insist(action).catch((error) => {
      throw describePostgresError(error, name);
    });
    underWay.add(accepted);
    const done = (): boolean => underWay.delete(accepted);
    accepted.then(done, done);
    return accepted;
  }

  function write<Result>(job: (queries: Queries) => Promise<Result>): Promise<Result> {
    return accept(() => {
      let begun = false;
      const onBegin = (): void => {
        begun = true;
      };
      return onLiveConnection(
        () => transact(pool, job, { name, onBegin }),
        () => !begun,
      );
    });
  }

  function rows<Result extends Row>(statement: string, values?: readonly Value[]): Promise<Result[]> {
    if (!isRead(statement)) return write((queries) => queries.all<Result>(statement, values));
    return accept(() => onLiveConnection(() => all<Result>(pool, statement, values)));
  }

  return {
    kind: 'postgres',
    all: rows,
    get: async <Result extends Row>(statement: string, values?: readonly Value[]) =>
      (await rows<Result>(statement, values))[0],
    run: (statement, values) => write((queries) => queries.run(statement, values)),
    write,
    close() {
      // A job that is run again needs the pool. The library waits for ever for a connection lost during a statement.
      closed ??= Promise.allSettled(underWay).then(() => pool.end({ timeout: END_TIMEOUT }));
      return closed;
    },
  };
}

async function insist<Result>(action: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Tries again while the pool gives connections that have ended.
 *
 * @param untouched whether the action has done nothing yet, so that another try is safe
 */
async function onLiveConnection<Result>(
  action: () => Promise<Result>,
  untouched: () => boolean = () => true,
): Promise<Result> {
  for (let stale = 0; ; stale += 1) {
    try {
      return await action();
    } catch (error) {
      if (!isStale(error) || !untouched() || stale === POOL_SIZE) throw error;
    }
  }
}
