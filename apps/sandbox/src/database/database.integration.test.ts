import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, DatabaseUnavailable, type Queries, type Row, UniqueViolation } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { startScript } from './testing/run-script.ts';
import { type PostgresServer, startPostgres } from './testing/start-postgres.ts';

let server: PostgresServer;
let folder: string;
let files = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function newAddress(kind: string): Promise<string> {
  if (kind === 'memory') return 'memory';
  if (kind === 'PostgreSQL') return server.createDatabase();
  files += 1;
  return join(folder, `${files}.sqlite`);
}

async function violation(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UniqueViolation);
  return (error as UniqueViolation).constraint;
}

/** Inserts a row of which only these columns matter; the others are 0 or empty. */
function insert(queries: Queries, table: string, row: Row): Promise<number> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  return queries.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

const store = { store_id: 1, hash: 'a' };
const order = { store_id: 1, order_id: 1, order_number: 'A', status: '', arrives_at: 0, document: '' };
const invoice = {
  store_id: 1,
  invoice_id: 1,
  invoice_number: 'INV-1',
  invoice_number_reversed: '1-VNI',
  order_number: 'A',
  customer_id: '',
  type: '',
  status: 0,
  source: 0,
  due_date: 0,
  issued_at: 0,
  created_at: 0,
  updated_at: 0,
  original_code: '',
  original_value: '',
  original_units: 0,
  open_code: '',
  open_value: '',
  open_units: 0,
  extra_fields: '',
};
const uniqueValue = { store_id: 1, field_name: 'a', value: 'b', invoice_id: 1 };

describe.each(['memory', 'file', 'PostgreSQL'])('a database: %s', (kind) => {
  let address: string;
  let database: Database;
  beforeEach(async () => {
    address = await newAddress(kind);
    database = await openDatabase(address);
    await database.run('CREATE TABLE notes (number BIGINT PRIMARY KEY, text TEXT)');
  });
  afterEach(() => database.close());

  function add(number: number, text = ''): (queries: Queries) => Promise<number> {
    return (queries) => queries.run('INSERT INTO notes VALUES ($1, $2)', [number, text]);
  }

  async function numbers(queries: Queries = database): Promise<number[]> {
    const rows = await queries.all<{ number: number }>('SELECT number FROM notes ORDER BY number');
    return rows.map(({ number }) => number);
  }

  describe('statements', () => {
    it('give back the values that were stored', async () => {
      await database.write(add(Number.MAX_SAFE_INTEGER, "it's $1"));
      await database.run('INSERT INTO notes VALUES ($1, $2)', [2n, null]);
      expect(await database.all('SELECT * FROM notes ORDER BY number')).toEqual([
        { number: 2, text: null },
        { number: Number.MAX_SAFE_INTEGER, text: "it's $1" },
      ]);
      expect(await database.get('SELECT * FROM notes WHERE number = $1', [3])).toBeUndefined();
    });

    it('take values in any order and more than once, and leave quoted text and comments alone', async () => {
      await database.run("INSERT INTO notes VALUES ($2, $1 || '$3' || $1) -- $4", ['a', 1]);
      expect(await database.get('SELECT text FROM notes')).toEqual({ text: 'a$3a' });
    });

    it('store a whole number in a text column without a fraction', async () => {
      await database.run('INSERT INTO notes VALUES ($1, $2)', [1, 12]);
      expect(await database.get('SELECT text FROM notes')).toEqual({ text: '12' });
    });

    it('read counts, sums and what is true as numbers', async () => {
      await database.write(add(2));
      const row = await database.get(
        'SELECT count(*) AS n, sum(number) AS s, 1 = 1 AS t, 1 = 2 AS f FROM notes',
      );
      expect(row).toEqual({ n: 1, s: 2, t: 1, f: 0 });
    });

    it('say how many rows they wrote', async () => {
      await Promise.all([1, 2, 3].map((number) => database.write(add(number))));
      expect(await database.run('UPDATE notes SET text = $1 WHERE number > 1', ['x'])).toBe(2);
      expect(await database.run('INSERT INTO notes (number) VALUES (1) ON CONFLICT DO NOTHING')).toBe(0);
      expect(await database.run('CREATE TABLE others (number BIGINT)')).toBe(0);
    });

    it('may write and give rows', async () => {
      const rows = await database.all("INSERT INTO notes VALUES (1, 'a') RETURNING number, text");
      expect(rows).toEqual([{ number: 1, text: 'a' }]);
      const row = await database.get('WITH one AS (SELECT 1 AS n) DELETE FROM notes RETURNING number');
      expect(row).toEqual({ number: 1 });
      expect(await numbers()).toEqual([]);
    });

    it('fail when a value is missing', async () => {
      const failure = await database.run('INSERT INTO notes VALUES ($1, $2)', [1]).catch((error) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(failure).not.toBeInstanceOf(DatabaseUnavailable);
      expect(await numbers()).toEqual([]);
    });

    it('sort and compare text by its bytes', async () => {
      await insert(database, 'stores', store);
      for (const name of ['é', 'b', 'A', 'B', 'a']) {
        await insert(database, 'companies', { store_id: 1, company_id: name, name });
      }
      const rows = await database.all<{ name: string }>('SELECT name FROM companies ORDER BY name');
      expect(rows.map(({ name }) => name)).toEqual(['A', 'B', 'a', 'b', 'é']);
      expect(await database.all("SELECT name FROM companies WHERE name LIKE 'a%'")).toEqual([{ name: 'a' }]);
    });

    it('may lock the rows that they read', async () => {
      await database.write(add(1));
      const job = (queries: Queries) => queries.get('SELECT number FROM notes FOR UPDATE');
      expect(await database.write(job)).toEqual({ number: 1 });
    });

    it('keep a row from pointing nowhere', async () => {
      await expect(
        insert(database, 'tokens', { token_hash: 'a', store_id: 9, kind: 'server' }),
      ).rejects.toThrow(/foreign key/i);
    });
  });

  describe('a job', () => {
    it('is there when it resolves, with its result', async () => {
      expect(await database.write(add(1))).toBe(1);
      expect(await numbers()).toEqual([1]);
    });

    it('reads what it wrote', async () => {
      const seen = await database.write(async (queries) => {
        await add(1)(queries);
        return numbers(queries);
      });
      expect(seen).toEqual([1]);
    });

    it('that fails leaves nothing behind, and those beside it are kept', async () => {
      const outcomes = await Promise.allSettled([
        database.write(add(1)),
        database.write(async (queries) => {
          await add(2)(queries);
          throw new Error('changed my mind');
        }),
        database.write(async (queries) => {
          await add(3)(queries);
          await add(1)(queries);
        }),
        database.write(add(4)),
      ]);
      expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(
        // On PostgreSQL the third may come before the first, which then is the one in its way.
        2,
      );
      expect(outcomes[1]).toMatchObject({ reason: { message: 'changed my mind' } });
      const kept = await numbers();
      expect(kept).not.toContain(2);
      expect(kept).toContain(4);
    });

    it('that fails again and again beside others leaves theirs alone, and their results', async () => {
      for (let round = 0; round < 25; round += 1) {
        const outcomes = await Promise.allSettled([
          database.write(async (queries) => {
            await add(3 * round)(queries);
            return (await numbers(queries)).length;
          }),
          database.write(async (queries) => {
            await add(3 * round + 1)(queries);
            throw new Error('changed my mind');
          }),
          database.write(async (queries) => {
            await numbers(queries);
            throw new Error('has written nothing');
          }),
          database.write(add(3 * round + 2)),
        ]);
        const messages = outcomes.map((outcome) =>
          outcome.status === 'rejected' ? (outcome.reason as Error).message : 'kept',
        );
        expect(messages).toEqual(['kept', 'changed my mind', 'has written nothing', 'kept']);
      }
      const kept = Array.from({ length: 75 }, (_, number) => number).filter((number) => number % 3 !== 1);
      expect((await numbers()).toSorted((left, right) => Number(left) - Number(right))).toEqual(kept);
    });

    it('fails with its first failing statement, even if it goes on', async () => {
      await database.write(add(1));
      const outcome = database.write(async (queries) => {
        await add(2)(queries);
        await add(1)(queries).catch(() => {});
        await add(3)(queries).catch(() => {});
      });
      expect(await violation(outcome)).toBe('notes_pkey');
      expect(await numbers()).toEqual([1]);
    });

    it('may answer a violation with an error of its own', async () => {
      await database.write(add(1));
      const outcome = database.write((queries) =>
        add(1)(queries).catch((error) => {
          throw new Error('taken', { cause: error });
        }),
      );
      await expect(outcome).rejects.toThrow('taken');
    });

    it('that is over cannot write any more', async () => {
      let kept: Queries | undefined;
      await database.write(async (queries) => {
        kept = queries;
      });
      await expect(kept?.run('INSERT INTO notes VALUES (1)')).rejects.toThrow('The job is over');
      expect(await numbers()).toEqual([]);
    });

    it('is not seen by a read before it is committed', async () => {
      let read: Promise<number[]> | undefined;
      const failure = database.write(async (queries) => {
        await add(1)(queries);
        read = numbers();
        await queries.all('SELECT 1 AS one');
        throw new Error('never mind');
      });
      await expect(failure).rejects.toThrow('never mind');
      expect(await read).toEqual([]);
    });

    it('is one of many', async () => {
      const many = Array.from({ length: 1_200 }, (_, index) => index);
      await Promise.all(many.map((number) => database.write(add(number))));
      expect(await numbers()).toEqual(many);
    });
  });

  describe('the constraint of a violation', () => {
    it('has the name of the schema', async () => {
      await insert(database, 'stores', store);
      const company = { store_id: 1, company_id: 'a', name: '' };
      const token = { token_hash: 'a', store_id: 1, kind: 'server' };
      const field = { store_id: 1, field_id: 1, name: 'a', document: '' };
      for (const [table, row] of Object.entries({
        companies: company,
        tokens: token,
        extra_fields: field,
        orders: order,
        invoices: invoice,
        unique_values: uniqueValue,
      })) {
        await insert(database, table, row);
      }
      const taken = (table: string, row: Row): Promise<string> => violation(insert(database, table, row));
      expect(await taken('stores', { ...store, hash: 'b' })).toBe('stores_pkey');
      expect(await taken('stores', { ...store, store_id: 2 })).toBe('stores_hash');
      expect(await taken('tokens', token)).toBe('tokens_pkey');
      expect(await taken('companies', company)).toBe('companies_pkey');
      expect(await taken('extra_fields', { ...field, field_id: 2 })).toBe('extra_fields_name');
      expect(await taken('orders', { ...order, order_id: 2 })).toBe('orders_number');
      expect(await taken('orders', { ...order, order_number: 'B' })).toBe('orders_pkey');
      const other = { ...invoice, invoice_id: 2, order_number: 'B' };
      expect(await taken('invoices', other)).toBe('invoices_number');
      expect(await taken('invoices', { ...other, invoice_number: 'B', order_number: 'A' })).toBe(
        'invoices_order',
      );
      expect(await taken('unique_values', uniqueValue)).toBe('unique_values_pkey');
    });

    it.each([
      ['(a INTEGER PRIMARY KEY, b TEXT, c TEXT)', 'things_pkey'],
      ['(a BIGINT CONSTRAINT the_key PRIMARY KEY, b TEXT, c TEXT)', 'the_key'],
      ['(a BIGINT, b TEXT UNIQUE, c TEXT)', 'things_b_key'],
      ['(a BIGINT, b TEXT, c TEXT, UNIQUE (c, b))', 'things_c_b_key'],
      ["(a BIGINT, b TEXT CHECK (b IN ('1', '2')), c TEXT NOT NULL CONSTRAINT one_c UNIQUE)", 'one_c'],
      ['(a BIGINT, b TEXT, c TEXT, CONSTRAINT pair UNIQUE (b, c))', 'pair'],
    ])('of a table %s is %s', async (definition, name) => {
      await database.run(`CREATE TABLE things ${definition}`);
      const row = { a: 1, b: '1', c: '1' };
      await insert(database, 'things', row);
      expect(await violation(insert(database, 'things', row))).toBe(name);
    });

    it('on an expression is the name of its index', async () => {
      await database.run('CREATE UNIQUE INDEX notes_text ON notes (lower(text))');
      await database.write(add(1, 'a'));
      expect(await violation(database.write(add(2, 'A')))).toBe('notes_text');
    });
  });

  describe('the schema', () => {
    const next = { version: 2, statements: ['CREATE TABLE more (number BIGINT)'] };

    it('is brought to the newest step, once', async () => {
      await migrate(database, 'It', [...migrations, next]);
      await migrate(database, 'It', [...migrations, next]);
      expect(await database.get('SELECT version FROM schema_version')).toEqual({ version: 2 });
      expect(await database.all('SELECT number FROM more')).toEqual([]);
    });

    it('stays as it was when a step fails', async () => {
      const broken = { version: 2, statements: [...next.statements, 'CREATE TABLE notes (number BIGINT)'] };
      await expect(migrate(database, 'It', [...migrations, broken])).rejects.toThrow('already exists');
      expect(await database.get('SELECT version FROM schema_version')).toEqual({ version: 1 });
      await expect(database.all('SELECT number FROM more')).rejects.toThrow('more');
    });
  });

  describe('close', () => {
    it('waits for the jobs that were accepted, and takes no more', async () => {
      const jobs = Array.from({ length: 30 }, (_, index) => database.write(add(index)));
      await database.close();
      expect(await Promise.all(jobs)).toHaveLength(30);
      for (const late of [database.write(add(31)), numbers(), database.run('DELETE FROM notes')]) {
        await expect(late).rejects.toThrow('The database is closed.');
      }
      await database.close();
    });
  });
});

describe.each(['file', 'PostgreSQL'])('a database that is opened again: %s', (kind) => {
  let address: string;
  beforeEach(async () => {
    address = await newAddress(kind);
  });

  it('has what was written', async () => {
    const first = await openDatabase(address);
    await insert(first, 'stores', store);
    await first.close();
    const second = await openDatabase(address);
    expect(await second.all('SELECT store_id FROM stores')).toEqual([{ store_id: 1 }]);
    await second.close();
  });

  it('may be opened by several at once when it is new', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => openDatabase(address)));
    for (const database of all) expect(await database.all('SELECT store_id FROM stores')).toEqual([]);
    await Promise.all(all.map((database) => database.close()));
  });

  it('is refused when its schema is newer than the program', async () => {
    const database = await openDatabase(address);
    await database.run('UPDATE schema_version SET version = 99');
    await database.close();
    await expect(openDatabase(address)).rejects.toThrow(
      / has schema version 99, and this program knows versions up to 1\. Use a newer version of the program, or another database\.$/,
    );
  });

  it.each([
    ['of another kind', 'DROP TABLE schema_version', 'CREATE TABLE schema_version (installed_rank BIGINT)'],
    ['of another program', "UPDATE schema_version SET program = 'other'", 'SELECT 1'],
  ])('is refused when its schema_version is %s', async (_, ...statements) => {
    const database = await openDatabase(address);
    for (const statement of statements) await database.run(statement);
    await database.close();
    await expect(openDatabase(address)).rejects.toThrow(
      /has tables of another program \(schema_version\)\. Use an empty database\.$/,
    );
  });

  it('has every write that was acknowledged when its process is killed', async () => {
    const before = await openDatabase(address);
    await before.run('CREATE TABLE entries (number BIGINT PRIMARY KEY, writer BIGINT)');
    await before.close();
    const child = startScript('write-entries.ts', [address, 1e9, kind === 'file' ? 20 : 1]);
    if (child.stdout === null) throw new Error('The script has no stdout.');
    const ended = once(child, 'close');
    const acknowledged: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(Number(line));
      if (acknowledged.length === 300) child.kill('SIGKILL');
    }
    expect(await ended).toEqual([null, 'SIGKILL']);
    const after = await openDatabase(address);
    const rows = await after.all<{ number: number }>('SELECT number FROM entries');
    await after.close();
    const found = new Set(rows.map(({ number }) => number));
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
  });
});
