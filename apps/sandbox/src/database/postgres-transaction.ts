import type { Queries, Row, Value } from './database.ts';
import { describePostgresError, isConflict, isLost } from './postgres-error.ts';
import { all, type Pool, type Runner, run } from './postgres-statement.ts';

/** A job on its way through a transaction. */
interface Attempt<Result> {
  /** The first error of a statement, as the library threw it. */
  failure?: unknown;
  result?: Result;
}

/**
 * Runs a job in one transaction at READ COMMITTED. Rejects with the library's error when the connection is lost or
 * another transaction was in the way, and with the job's own error else.
 *
 * @param onBegin called when the job is started
 */
export async function transact<Result>(
  pool: Pool,
  job: (queries: Queries) => Promise<Result>,
  { name, onBegin }: { name: string; onBegin: () => void },
): Promise<Result> {
  const attempt: Attempt<Result> = {};
  await pool.begin(async (runner) => {
    onBegin();
    const queries = jobQueries(runner, name, attempt);
    try {
      attempt.result = await job(queries);
      if ('failure' in attempt) throw attempt.failure;
    } catch (error) {
      // The library would write a rollback to the socket that is gone, and end the process with a TypeError. The
      // closing of the socket rejects `begin`.
      if (isLost(attempt.failure)) await new Promise(() => {});
      throw isConflict(attempt.failure) ? attempt.failure : error;
    } finally {
      queries.close();
    }
  });
  return attempt.result as Result;
}

/** The statements of one job. The first that fails fails the job, even if the job goes on. */
function jobQueries(runner: Runner, name: string, attempt: Attempt<unknown>): Queries & { close(): void } {
  let over = false;

  async function send<Result>(action: () => Promise<Result>): Promise<Result> {
    if (over) throw new Error('The job is over; it has to await each of its statements.');
    try {
      if ('failure' in attempt) throw attempt.failure;
      return await action();
    } catch (error) {
      if (!('failure' in attempt)) attempt.failure = error;
      throw describePostgresError(error, name);
    }
  }

  return {
    all: (statement, values) => send(() => all(runner, statement, values)),
    get: <Result extends Row>(statement: string, values?: readonly Value[]) =>
      send(async () => (await all<Result>(runner, statement, values))[0]),
    run: (statement, values) => send(() => run(runner, statement, values)),
    close() {
      over = true;
    },
  };
}
