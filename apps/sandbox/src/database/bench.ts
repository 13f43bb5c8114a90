import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './open-database.ts';

// node bench.ts: durable inserts a second, one at a time by node:sqlite alone and many at once by the database.

const ROUNDS = 5;
const ROWS = 2_000;
const AT_ONCE = 50;
const TABLE = 'CREATE TABLE entries (number BIGINT PRIMARY KEY, document TEXT NOT NULL)';
const INSERT = 'INSERT INTO entries (number, document) VALUES ($1, $2)';
const document = 'x'.repeat(2_048);

async function measure(insertAll: (path: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return ROWS / ((await insertAll(join(folder, 'bench.sqlite'))) / 1_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function alone(path: string): Promise<number> {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
  const insert = database.prepare(INSERT.replaceAll('$', '?'));
  const start = performance.now();
  for (let number = 0; number < ROWS; number += 1) insert.run(number, document);
  const time = performance.now() - start;
  database.close();
  return time;
}

async function together(path: string): Promise<number> {
  const database = await openDatabase(path);
  await database.run(TABLE);
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < ROWS) {
        const number = next;
        next += 1;
        await database.write((queries) => queries.run(INSERT, [number, document]));
      }
    }),
  );
  const time = performance.now() - start;
  await database.close();
  return time;
}

const rates = { alone: [] as number[], together: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  rates.alone.push(await measure(alone));
  rates.together.push(await measure(together));
}
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const [one, many] = [median(rates.alone), median(rates.together)];
process.stdout.write(
  `Durable inserts of 2 KB a second, median of ${ROUNDS} rounds of ${ROWS} rows\n` +
    `node:sqlite, one at a time: ${one.toFixed(0)}\n` +
    `the database, ${AT_ONCE} at once: ${many.toFixed(0)}\n` +
    `ratio: ${(many / one).toFixed(1)}\n`,
);
