import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Queries } from './database.ts';
import { openDatabase } from './open-database.ts';
import { openSqlite } from './sqlite-database.ts';
import { finishScript, startScript } from './testing/run-script.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
  path = join(folder, 'sandbox.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

function bare(file = path): DatabaseSync & Disposable {
  const database = new DatabaseSync(file);
  return Object.assign(database, { [Symbol.dispose]: () => database.close() });
}

function insert(number: number): (queries: Queries) => Promise<number> {
  return (queries) => queries.run('INSERT INTO notes (number) VALUES ($1)', [number]);
}

async function numbers(database: Database): Promise<number[]> {
  const rows = await database.all<{ number: number }>('SELECT number FROM notes ORDER BY number');
  return rows.map(({ number }) => number);
}

async function openWithNotes(patience?: number): Promise<Database> {
  const database = await openSqlite(path, patience === undefined ? {} : { patience });
  await database.run('CREATE TABLE notes (number BIGINT PRIMARY KEY, text TEXT)');
  return database;
}

describe('a file', () => {
  it('is ours by its header, and has a log that is synced at each commit', async () => {
    const database = await openDatabase(path);
    const settings = database.write(async (queries) => [
      await queries.get('PRAGMA application_id'),
      await queries.get('PRAGMA journal_mode'),
      await queries.get('PRAGMA synchronous'),
    ]);
    expect(await settings).toEqual([
      { application_id: 0x62_32_62_69 },
      { journal_mode: 'wal' },
      { synchronous: 2 },
    ]);
    await database.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('is refused when it is no database', async () => {
    writeFileSync(path, 'Dear diary, this is more than a hundred bytes of text. '.repeat(4));
    await expect(openDatabase(path)).rejects.toThrow(
      `The database ${path} is not a SQLite database. Choose another file.`,
    );
  });

  it('is refused unchanged when it has the tables of another program', async () => {
    const other = bare();
    other.exec('CREATE TABLE songs (a); CREATE TABLE albums (a)');
    other.close();
    const before = readFileSync(path);
    await expect(openDatabase(path)).rejects.toThrow(
      `The database ${path} has tables of another program (songs, albums). Use an empty database.`,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused when its header has the id of another program', async () => {
    const other = bare();
    other.exec('PRAGMA application_id = 77');
    other.close();
    await expect(openDatabase(path)).rejects.toThrow(
      `The file ${path} belongs to another program (its application_id is 77). Choose another file.`,
    );
  });

  it('is refused when it is a folder', async () => {
    await expect(openDatabase(folder)).rejects.toThrow(
      `${folder} is a folder. Give the path of a file in it, such as ${folder}/sandbox.sqlite.`,
    );
  });

  it('is refused when its folder is missing', async () => {
    const missing = join(folder, 'missing');
    await expect(openDatabase(join(missing, 'a.sqlite'))).rejects.toThrow(
      `The database ${missing}/a.sqlite cannot be created: there is no folder ${missing}. Create it first.`,
    );
  });

  it('is refused when its folder cannot be written', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    const { output } = await finishScript(startScript('open-unprivileged.ts', [join(closed, 'a.sqlite')]));
    expect(output).toBe(
      `DatabaseUnavailable: The folder ${closed} of the database cannot be written. ` +
        'Give this user the right, or choose another folder.',
    );
  });

  it('is refused when it cannot be written', async () => {
    writeFileSync(path, '');
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    const { output } = await finishScript(startScript('open-unprivileged.ts', [path]));
    expect(output).toBe(
      `DatabaseUnavailable: The database ${path} cannot be read and written. ` +
        'Give this user the right, or choose another file.',
    );
  });

  it('is refused when another program has it locked', async () => {
    using other = bare();
    other.exec('BEGIN EXCLUSIVE');
    await expect(openSqlite(path, { patience: 50 })).rejects.toMatchObject({
      message: `The database ${path} is locked by another program. Try again, or close that program.`,
      passing: true,
    });
  });

  it('is waited for while another program has it locked', async () => {
    const other = bare();
    other.exec('BEGIN EXCLUSIVE');
    const opening = openSqlite(path);
    await new Promise((resolve) => setImmediate(resolve));
    other.exec('COMMIT');
    other.close();
    await (await opening).close();
  });

  it('is written by two processes at once', async () => {
    const database = await openDatabase(path);
    await database.run('CREATE TABLE entries (number BIGINT PRIMARY KEY, writer BIGINT)');
    const children = [1, 2].map(() => startScript('write-entries.ts', [path, 200, 5]));
    const outcomes = await Promise.all(children.map(finishScript));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    const row =
      'SELECT count(*) AS entries, max(number) AS last, count(DISTINCT writer) AS writers FROM entries';
    expect(await database.get(row)).toEqual({ entries: 400, last: 400, writers: 2 });
    await database.close();
  });
});

describe('jobs that wait at the same time', () => {
  it('are committed together', async () => {
    const database = await openWithNotes();
    const seen: number[][] = [];
    const jobs = [1, 2, 3].map((number) =>
      database.write(async (queries) => {
        await insert(number)(queries);
        seen.push(await numbers(database));
      }),
    );
    await Promise.all(jobs);
    expect(seen).toEqual([[], [], []]);
    expect(await numbers(database)).toEqual([1, 2, 3]);
    await database.close();
  });

  it('have the file locked before the first of them reads', async () => {
    const database = await openWithNotes();
    using other = bare();
    await database.write(async (queries) => {
      await queries.all('SELECT number FROM notes');
      expect(() => other.exec('INSERT INTO notes (number) VALUES (1)')).toThrow('database is locked');
    });
    await database.close();
  });

  it('are committed 500 at a time', async () => {
    const database = await openWithNotes();
    const seen: number[] = [];
    const jobs = Array.from({ length: 1_001 }, (_, index) =>
      database.write(async (queries) => {
        await insert(index)(queries);
        seen.push((await numbers(database)).length);
      }),
    );
    await Promise.all(jobs);
    expect([seen[0], seen[499], seen[500], seen[999], seen[1_000]]).toEqual([0, 0, 500, 500, 1_000]);
    await database.close();
  });

  it.each(['memory', 'file'])('all fail when the commit fails, and the next succeed: %s', async (kind) => {
    const database = await openDatabase(kind === 'memory' ? kind : path);
    await database.run('CREATE TABLE notes (number BIGINT PRIMARY KEY)');
    await database.run(
      'CREATE TABLE links (number BIGINT REFERENCES notes (number) DEFERRABLE INITIALLY DEFERRED)',
    );
    const outcomes = await Promise.allSettled([
      database.write(insert(1)),
      database.write((queries) => queries.run('INSERT INTO links VALUES (9)')),
      database.write(insert(1)),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { message: /FOREIGN KEY/ } });
    }
    expect(await numbers(database)).toEqual([]);
    await database.write(insert(2));
    expect(await numbers(database)).toEqual([2]);
    await database.close();
  });
});

describe('a database that cannot be written', () => {
  it('for another program that has it locked, says that it may pass, and does', async () => {
    const database = await openWithNotes(50);
    const other = bare();
    other.exec('BEGIN IMMEDIATE');
    await expect(database.write(insert(1))).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      message: `The database ${path} is locked by another program. Try again, or close that program.`,
      passing: true,
    });
    expect(await numbers(database)).toEqual([]);
    other.exec('COMMIT');
    other.close();
    await database.write(insert(2));
    expect(await numbers(database)).toEqual([2]);
    await database.close();
  });

  it('because it is full, says so, keeps what it had, and goes on when there is room', async () => {
    const database = await openWithNotes();
    await database.write(insert(1));
    const { pages } = (await database.get<{ pages: number }>(
      'SELECT page_count AS pages FROM pragma_page_count',
    )) ?? { pages: 0 };
    await database.run(`PRAGMA max_page_count = ${pages + 5}`);
    const large = database.run('INSERT INTO notes VALUES ($1, $2)', [2, 'x'.repeat(1_000_000)]);
    await expect(large).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      message: `The database ${path} cannot grow: the disk is full. Free some space.`,
      passing: false,
    });
    await database.write(insert(3));
    await database.run('PRAGMA max_page_count = 1000000');
    await database.run('INSERT INTO notes VALUES ($1, $2)', [4, 'x'.repeat(1_000_000)]);
    expect(await numbers(database)).toEqual([1, 3, 4]);
    await database.close();
  });

  it('because it is read-only, says so, and is still read', async () => {
    const database = await openWithNotes();
    await database.run('PRAGMA query_only = ON');
    await expect(database.write(insert(1))).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      message: `The database ${path} cannot be written. Give this user the right to write the file and its folder.`,
      passing: false,
    });
    expect(await numbers(database)).toEqual([]);
    await database.close();
  });
});

describe('an address', () => {
  it.each([
    ['mysql://bob:secret@host/db', 'begins with mysql://'],
    ['postgrs://bob:secret@host/db', 'begins with postgrs://'],
    ['', 'is empty'],
  ])('%s is refused', async (address, why) => {
    await expect(openDatabase(address)).rejects.toThrow(
      `The address of the database ${why}. Use memory, postgres://user:password@host:port/database or the path of a SQLite file.`,
    );
  });
});
