import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, DatabaseUnavailable, Queries } from './database.ts';
import { openDatabase } from './open-database.ts';
import { type PostgresServer, startPostgres } from './testing/start-postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

async function refusal(address: string): Promise<DatabaseUnavailable> {
  const error = await openDatabase(address).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'DatabaseUnavailable' });
  return error as DatabaseUnavailable;
}

/** Everything that a log could show of an error. */
function whole(error: Error): string {
  return inspect(error, { depth: 20, showHidden: true });
}

function place(url: string): string {
  return new URL(url).host;
}

describe('an address', () => {
  it('where nothing listens gives a sentence without the user and the password', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    const error = await refusal(`postgres://bobby:tables@127.0.0.1:${port}/sandbox`);
    expect(error.message).toBe(
      `PostgreSQL at 127.0.0.1:${port} cannot be reached (ECONNREFUSED). Start it, or check its host and port.`,
    );
    expect(error.passing).toBe(true);
    expect(whole(error)).not.toMatch(/bobby|tables/);
  });

  it('with a wrong password gives a sentence without the user and the password', async () => {
    const url = new URL(server.url);
    url.username = 'bobby';
    url.password = 'tables';
    const error = await refusal(url.href);
    expect(error.message).toBe(
      `PostgreSQL at ${url.host} refuses the user or the password. Check both in the address.`,
    );
    expect(error.passing).toBe(false);
    expect(whole(error)).not.toMatch(/bobby|tables/);
  });

  it('of a database that is not there says so', async () => {
    const url = new URL(server.url);
    url.pathname = '/missing';
    expect((await refusal(url.href)).message).toBe(
      `PostgreSQL at ${url.host} does not have the database of the address. Create it first.`,
    );
  });

  it.each([
    'postgres://bobby:tab/les@host/db',
    'postgres://bobby:12/tables@host/db',
    'postgres://bobby:t@bles@host/db',
    'postgres://bobby:tables#x@host/db',
    'postgres://bobby:tables@host:port/db',
    'postgres://bobby:%zztables@host/db',
  ])('that cannot be read gives a sentence with nothing of it: %s', async (address) => {
    const error = await refusal(address);
    expect(error.message).toMatch(/^The PostgreSQL address cannot be read\. .* percent-encoded\.$/);
    expect(whole(error)).not.toMatch(/bobby|tables|bles/);
  });

  it('of a database with the tables of another program is refused', async () => {
    const url = await server.createDatabase();
    const first = await openDatabase(url);
    await first.run('DROP SCHEMA public CASCADE');
    await first.run('CREATE SCHEMA public');
    await first.run('CREATE TABLE songs (number BIGINT)');
    await first.close();
    expect((await refusal(url)).message).toBe(
      `PostgreSQL at ${place(url)} has tables of another program (songs). Use an empty database.`,
    );
  });
});

describe('a database', () => {
  let url: string;
  let database: Database;
  beforeEach(async () => {
    url = await server.createDatabase();
    database = await openDatabase(url);
    await database.run('CREATE TABLE notes (number BIGINT PRIMARY KEY, text TEXT)');
  });
  afterEach(() => database.close());

  function insert(number: number): (queries: Queries) => Promise<number> {
    return (queries) => queries.run('INSERT INTO notes (number) VALUES ($1)', [number]);
  }

  it('opens ten connections at the most', async () => {
    let most = 0;
    const jobs = Array.from({ length: 40 }, () =>
      database.write(async (queries) => {
        const row = await queries.get<{ n: number }>(
          'SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database()',
        );
        most = Math.max(most, row?.n ?? 0);
      }),
    );
    await Promise.all(jobs);
    expect(most).toBe(10);
  });

  it('is closed after a job that is run again meanwhile', async () => {
    let runs = 0;
    const job = database.write(async (queries) => {
      runs += 1;
      if (runs > 1) return runs;
      return queries.run("DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '40001'; END $$");
    });
    await database.close();
    expect(await job).toBe(2);
  });

  it('runs a job again that was ended for a deadlock', async () => {
    await Promise.all([1, 2].map((number) => database.write(insert(number))));
    let runs = 0;
    let locked = 0;
    let meet: () => void = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const touch = (first: number, second: number) =>
      database.write(async (queries) => {
        runs += 1;
        await queries.run('UPDATE notes SET text = $1 WHERE number = $2', ['x', first]);
        locked += 1;
        if (locked === 2) meet();
        await met;
        await queries.run('UPDATE notes SET text = $1 WHERE number = $2', ['x', second]);
      });
    await Promise.all([touch(1, 2), touch(2, 1)]);
    expect(runs).toBe(3);
  });

  it('gives a job up that is in conflict five times', async () => {
    let runs = 0;
    const job = database.write(async (queries) => {
      runs += 1;
      await queries
        .run("DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '40001'; END $$")
        .catch((cause) => {
          throw new Error('wrapped', { cause });
        });
    });
    await expect(job).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      message: `PostgreSQL at ${place(url)} has other transactions in the way (in the way). Try again.`,
      passing: true,
    });
    expect(runs).toBe(5);
  });

  it('loses the job whose connection is ended, and no other', async () => {
    const lost = database.write(async (queries) => {
      await insert(1)(queries);
      await queries.run('DO $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); END $$');
    });
    await expect(lost).rejects.toMatchObject({ name: 'DatabaseUnavailable', passing: true });
    await database.write(insert(2));
    expect(await database.all('SELECT number FROM notes')).toEqual([{ number: 2 }]);
  });

  it('is unavailable while the server is stopped, and as before when it is back', async () => {
    // All connections of the pool are open and idle when the server ends.
    await Promise.all(Array.from({ length: 20 }, (_, index) => database.write(insert(index))));
    await server.halt();
    for (const attempt of [database.write(insert(100)), database.get('SELECT 1 AS one')]) {
      await expect(attempt).rejects.toMatchObject({ name: 'DatabaseUnavailable', passing: true });
    }
    await server.resume();
    await Promise.all(Array.from({ length: 20 }, (_, index) => database.write(insert(200 + index))));
    const reads = Array.from({ length: 20 }, () => database.get('SELECT count(*) AS n FROM notes'));
    expect(new Set((await Promise.all(reads)).map((row) => row?.['n']))).toEqual(new Set([40]));
  });

  it('reads at once from connections that ended while they were idle', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => database.write(insert(index))));
    await server.halt();
    await server.resume();
    expect(await database.get('SELECT count(*) AS n FROM notes')).toEqual({ n: 20 });
  });

  it('keeps every job that was acknowledged, and the whole of each, when the server ends under load', async () => {
    const kept: number[] = [];
    let ending: Promise<void> | undefined;
    const jobs = Array.from({ length: 200 }, (_, index) =>
      database
        .write(async (queries) => {
          await insert(index * 2)(queries);
          await insert(index * 2 + 1)(queries);
        })
        .then(
          () => {
            kept.push(index);
            if (kept.length === 20) ending = server.halt();
          },
          (error: DatabaseUnavailable) => expect(error.passing).toBe(true),
        ),
    );
    await Promise.all(jobs);
    await ending;
    await server.resume();
    const rows = await database.all<{ number: number }>('SELECT number FROM notes');
    const found = new Set(rows.map(({ number }) => number));
    expect(kept.length).toBeLessThan(200);
    expect(kept.filter((index) => !found.has(index * 2))).toEqual([]);
    expect([...found].filter((number) => !found.has(number ^ 1))).toEqual([]);
  });
});
