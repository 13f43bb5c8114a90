import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import autocannon from 'autocannon';
import Table from 'cli-table3';
import { writeSection } from '../readme/write-section.ts';
import { type MeasuredServer, startBare, startPrism, startSandbox } from './servers.ts';

// The sandbox beside Prism, a bare server and bare SQLite, in one run. Sends to loopback alone. `--write` puts the figures
// into the README.

const rounds = 3;
const starts = 9;
const seconds = 3;
const atOnce = 50;
const headers = { 'X-Auth-Token': 'token', 'X-Store-Hash': 'bench' };

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;

async function requestsASecond(
  options: Omit<autocannon.Options, 'duration' | 'connections'>,
): Promise<number> {
  const result = await autocannon({ ...options, connections: atOnce, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${options.url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.total / result.duration;
}

/** Rates of reading one invoice, the servers taking turns. */
async function measureReads(servers: readonly MeasuredServer[]): Promise<Map<string, number>> {
  const rates = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  // What is not compiled yet would be measured else.
  for (const { url } of servers) await requestsASecond({ url: `${url}/invoices/2041`, headers });
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url } of servers) {
      rates.get(name)?.push(await requestsASecond({ url: `${url}/invoices/2041`, headers }));
    }
  }
  return new Map([...rates].map(([name, values]) => [name, median(values)]));
}

/** Rate of durable creates, many at once. */
async function measureCreates({ url }: MeasuredServer): Promise<number> {
  const balance = { code: 'USD', value: 747.9 };
  const body = JSON.stringify({
    invoiceNumber: 'B-[<id>]',
    customerId: '4711',
    originalBalance: balance,
    openBalance: balance,
    details: {
      header: { costLines: [{ description: 'Subtotal', amount: { code: 'USD', value: '747.9000' } }] },
    },
    termsConditions: 'x'.repeat(1500),
  });
  return requestsASecond({
    url: `${url}/invoices`,
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body,
    idReplacement: true,
  });
}

/** Milliseconds from the start of the command on an existing database to its first answer. */
async function measureStart(data: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const began = performance.now();
    const server = await startSandbox(data);
    await (await fetch(`${server.url}/invoices/2041`, { headers })).arrayBuffer();
    times.push(performance.now() - began);
    await server.stop();
  }
  return median(times);
}

/** Rate of inserting rows of a database into a copy of its table, so many with one durable commit. */
function measureBareInserts(source: string, target: string, together: number): number {
  const from = new DatabaseSync(source, { readOnly: true });
  const rows = from.prepare('SELECT * FROM invoices LIMIT 1000').all() as Record<string, SQLInputValue>[];
  const schema = from
    .prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = 'invoices' AND sql IS NOT NULL ORDER BY rowid")
    .all();
  from.close();
  const to = new DatabaseSync(target, { enableForeignKeyConstraints: false });
  to.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  for (const { sql } of schema) to.exec(String(sql));
  const columns = Object.keys(rows[0] ?? {});
  const insert = to.prepare(
    `INSERT INTO invoices (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const began = performance.now();
  for (let start = 0; start < rows.length; start += together) {
    to.exec('BEGIN');
    for (const row of rows.slice(start, start + together))
      insert.run(...columns.map((column) => row[column] ?? null));
    to.exec('COMMIT');
  }
  const time = performance.now() - began;
  to.close();
  return rows.length / (time / 1000);
}

const columns = ['what', 'a second', 'beside it', 'a second', 'ratio', 'to reach'];

function figure(what: string, mine: number, beside: string, other: number, reach: string): string[] {
  return [what, mine.toFixed(0), beside, other.toFixed(0), (mine / other).toFixed(2), reach];
}

function writeFigures(rows: readonly string[][]): void {
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const when = `Measured on ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores shared with the load, Node ${process.versions.node}, medians of ${rounds} rounds.`;
  writeSection('figures', [...lines, '', when]);
}

const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-bench-'));
const running: MeasuredServer[] = [];
try {
  const data = join(folder, 'bench.sqlite');
  const sandbox = await startSandbox(data);
  running.push(sandbox);
  const answer = await fetch(`${sandbox.url}/invoices/2041`, { headers });
  const file = join(folder, 'answer.json');
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()));
  running.push(await startPrism(), await startBare(file));

  const reads = await measureReads(running);
  const creates = await measureCreates(sandbox);
  for (const server of running.splice(0)) await server.stop();
  const start = await measureStart(data);
  const inserts = measureBareInserts(data, join(folder, 'one.sqlite'), 1);
  const most = measureBareInserts(data, join(folder, 'many.sqlite'), atOnce);

  const rate = (name: string): number => reads.get(name) ?? Number.NaN;
  const rows = [
    figure('GET one invoice', rate('sandbox'), 'Prism', rate('Prism'), '≥ 5'),
    figure('GET one invoice', rate('sandbox'), 'bare `node:http`', rate('bare node:http'), '≥ 0.6'),
    figure(
      'durable create, 50 at once',
      creates,
      'one `INSERT` and commit at a time',
      inserts,
      '≥ 5, and 4,000 a second',
    ),
    figure(
      'the most that the disk and SQLite give: 50 `INSERT`s a commit, nothing else',
      most,
      'one `INSERT` and commit at a time',
      inserts,
      '',
    ),
    ['start to first answer, existing database', `${start.toFixed(0)} ms`, '', '', '', '≤ 400 ms'],
  ];
  const table = new Table({ head: columns, style: { head: [], border: [] } });
  table.push(...rows);
  process.stdout.write(`${table.toString()}\n`);
  if (process.argv.includes('--write')) writeFigures(rows);
} finally {
  for (const server of running) await server.stop();
  rmSync(folder, { recursive: true });
}
