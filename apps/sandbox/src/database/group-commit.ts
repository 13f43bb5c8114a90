import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Queries, Row, Value } from './database.ts';
import { databaseClosed } from './database-closed.ts';
import { isRead } from './is-read.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { isBusy } from './sqlite-error.ts';

/** The most jobs that one commit makes durable. */
const BATCH_LIMIT = 500;

/** How many batches are run with savepoints after a job had to be undone. */
const CAUTION = 10;

/** Time between two tries for the lock of another process, in milliseconds. */
const PAUSE = 5;

interface Job {
  work: (queries: Queries) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (reason: unknown) => void;
}

/**
 * Jobs that wait at the same time run one after another in one transaction, and are made durable by one commit. A job may
 * run twice: when another one of its batch has to be undone, all of them are run again.
 */
export interface GroupCommit {
  write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Resolves when no transaction is open. */
  idle(): Promise<void>;
  /** Takes no more jobs, and resolves when those that were accepted are done. */
  end(): Promise<void>;
}

/** @param patience how long to wait for the lock of another process, in milliseconds */
export function groupCommit(connection: SqliteConnection, { patience }: { patience: number }): GroupCommit {
  const waiting: Job[] = [];
  let batch: Promise<void> | undefined;
  let drained: Promise<void> | undefined;
  let ended = false;
  /** How many batches are still run with savepoints, because a job had to be undone not long ago. */
  let cautious = 0;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Requests that have arrived are read before this goes on, so that their jobs are in the batch.
      await setImmediate();
      batch = commitTogether();
      await batch;
      batch = undefined;
    }
    drained = undefined;
  }

  async function commitTogether(): Promise<void> {
    let jobs: Job[] = [];
    let settles: (() => void)[];
    try {
      await patiently(() => connection.run('BEGIN IMMEDIATE'), patience);
      jobs = waiting.splice(0, BATCH_LIMIT);
      settles = await runAll(jobs);
      await patiently(() => connection.run('COMMIT'), patience);
    } catch (error) {
      rollBack();
      const failed = jobs.length > 0 ? jobs : waiting.splice(0, BATCH_LIMIT);
      const reason = connection.describe(error);
      for (const { reject } of failed) reject(reason);
      return;
    }
    // A failed job is told so only now: it may have failed for a row of another job that is durable only now.
    for (const settle of settles) settle();
  }

  /** Runs jobs without savepoints, which cost a third of a small write, and again with them when one must be undone. */
  async function runAll(jobs: readonly Job[]): Promise<(() => void)[]> {
    if (cautious === 0) {
      const settles = await runInOneGo(jobs);
      if (settles) return settles;
      connection.run('ROLLBACK');
      cautious = CAUTION;
      await patiently(() => connection.run('BEGIN IMMEDIATE'), patience);
    } else cautious -= 1;
    const settles: (() => void)[] = [];
    for (const job of jobs) settles.push(await runApart(job));
    return settles;
  }

  /** Says how to settle the jobs; undefined when one has failed after it had written, and has to be undone. */
  async function runInOneGo(jobs: readonly Job[]): Promise<(() => void)[] | undefined> {
    const settles: (() => void)[] = [];
    for (const { work, resolve, reject } of jobs) {
      const queries = jobQueries(connection);
      try {
        const result = await work(queries);
        queries.end();
        settles.push(() => resolve(result));
      } catch (error) {
        if (!connection.isTransaction()) throw error;
        if (queries.hasWritten()) return undefined;
        settles.push(() => reject(error));
      } finally {
        queries.close();
      }
    }
    return settles;
  }

  function rollBack(): void {
    try {
      if (connection.isTransaction()) connection.run('ROLLBACK');
    } catch {
      // The same disk that failed the batch; SQLite has ended the transaction.
    }
  }

  /** Says how to settle the job after the commit. Throws when the whole transaction is lost. */
  async function runApart({ work, resolve, reject }: Job): Promise<() => void> {
    const queries = jobQueries(connection);
    connection.run('SAVEPOINT job');
    try {
      const result = await work(queries);
      queries.end();
      connection.run('RELEASE job');
      return () => resolve(result);
    } catch (error) {
      if (!connection.isTransaction()) throw error;
      connection.run('ROLLBACK TO job');
      connection.run('RELEASE job');
      return () => reject(error);
    } finally {
      queries.close();
    }
  }

  return {
    write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
      if (ended) {
        return Promise.reject(databaseClosed());
      }
      return new Promise<Result>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
        drained ??= drain();
      });
    },
    async idle() {
      while (batch !== undefined) await batch;
    },
    async end() {
      ended = true;
      await drained;
    },
  };
}

/**
 * The statements of one job. As on PostgreSQL, the first that fails fails the job, even if the job goes on: `end`
 * throws its error.
 */
function jobQueries(
  connection: SqliteConnection,
): Queries & { end(): void; close(): void; hasWritten(): boolean } {
  let over = false;
  let wrote = false;
  let failure: { error: unknown } | undefined;

  async function attempt<Result>(action: () => Result): Promise<Result> {
    if (over) throw new Error('The job is over; it has to await each of its statements.');
    if (failure !== undefined) throw failure.error;
    try {
      return action();
    } catch (error) {
      failure = { error: connection.describe(error) };
      throw failure.error;
    }
  }

  function all<Result extends Row>(statement: string, values?: readonly Value[]): Promise<Result[]> {
    return attempt(() => {
      const rows = connection.all(statement, values) as Result[];
      wrote ||= !isRead(statement);
      return rows;
    });
  }

  return {
    all,
    get: async <Result extends Row>(statement: string, values?: readonly Value[]) =>
      (await all<Result>(statement, values))[0],
    run: (statement, values) =>
      attempt(() => {
        const rows = connection.run(statement, values);
        wrote = true;
        return rows;
      }),
    hasWritten: () => wrote,
    end() {
      if (failure !== undefined) throw failure.error;
    },
    close() {
      over = true;
    },
  };
}

/** Tries again while another process has the lock, without holding up this one. */
export async function patiently<Result>(action: () => Result, patience: number): Promise<Result> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await setTimeout(PAUSE);
    }
  }
}
