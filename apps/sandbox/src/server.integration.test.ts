import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from './database/testing/free-port.ts';

const command = fileURLToPath(new URL('./server.ts', import.meta.url));
const headers = { 'X-Auth-Token': 'demo-token', 'X-Store-Hash': 'demo-store' };

let folder: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-server-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Started {
  child: ChildProcess;
  /** The first line that it printed, or all that it wrote when it ended before. */
  said: Promise<string>;
  ended: Promise<{ code: number | null; err: string }>;
}

function start(args: string[], environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, ...environment } });
  running.push(child);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, err }));
  const line = once(child.stdout.setEncoding('utf8'), 'data').then(([text]) => String(text));
  return { child, said: Promise.race([line, ended.then(() => err)]), ended };
}

const urlIn = (said: string): string => /http:\S+/.exec(said)?.[0] ?? '';

async function stop({ child, ended }: Started, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  child.kill(signal);
  return (await ended).code;
}

const create = (url: string, invoiceNumber: string): Promise<Response> => {
  const balance = { code: 'USD', value: 5 };
  const body = JSON.stringify({
    invoiceNumber,
    customerId: '4711',
    originalBalance: balance,
    openBalance: balance,
  });
  return fetch(`${url}/invoices`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body,
  });
};

describe('the command', () => {
  test('says where it is ready, answers, and ends with 0 at a signal', async () => {
    const server = start(['--port', '0']);
    const said = await server.said;
    expect(said).toMatch(/^The sandbox is ready at http:\/\/127\.0\.0\.1:\d+\/api\/v3\/io\/ip\n$/);
    expect((await fetch(`${urlIn(said)}/invoices/2041`, { headers })).status).toBe(200);
    expect(await stop(server)).toBe(0);
  });

  test('keeps invoices in a file from one start to the next', async () => {
    const data = join(folder, 'sandbox.sqlite');
    const first = start(['--port', '0', '--data', data]);
    expect((await create(urlIn(await first.said), 'KEPT-1')).status).toBe(200);
    expect(await stop(first)).toBe(0);
    const second = start(['--port', '0', '--data', data]);
    const answer = await create(urlIn(await second.said), 'KEPT-1');
    expect([answer.status, ((await answer.json()) as { data: unknown }).data]).toEqual([
      400,
      { errMsg: 'The invoice number already exists.' },
    ]);
    await stop(second);
  });

  test('loses no invoice that it acknowledged when it is killed', async () => {
    const data = join(folder, 'sandbox.sqlite');
    const first = start(['--port', '0', '--data', data, '--rate-limit', 'off']);
    const url = urlIn(await first.said);
    const numbers = Array.from({ length: 60 }, (_, index) => `K-${index}`);
    const acknowledged: string[] = [];
    await Promise.all(
      numbers.map(async (number) => {
        const answer = await create(url, number).catch(() => undefined);
        if (answer?.status === 200) acknowledged.push(number);
        if (acknowledged.length === 20) first.child.kill('SIGKILL');
      }),
    );
    const second = start(['--port', '0', '--data', data, '--rate-limit', 'off']);
    const list = await fetch(`${urlIn(await second.said)}/invoices?limit=250&q=K-`, { headers });
    const { data: kept } = (await list.json()) as { data: { invoiceNumber: string }[] };
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(kept.map(({ invoiceNumber }) => invoiceNumber)).toEqual(expect.arrayContaining(acknowledged));
    await stop(second);
  });

  test('has a world of its own for each store', async () => {
    const server = start(['--port', '0'], { B2B_INVOICES_SANDBOX_STORE: 'one:token-1,two:token-2' });
    const url = urlIn(await server.said);
    const as = (token: string, hash: string) =>
      fetch(`${url}/invoices`, { headers: { 'X-Auth-Token': token, 'X-Store-Hash': hash } });
    expect((await as('token-1', 'one')).status).toBe(200);
    expect((await as('token-1', 'two')).status).toBe(401);
    await stop(server);
  });

  test('begins empty when it is told so', async () => {
    const server = start(['--port', '0', '--empty']);
    const list = await fetch(`${urlIn(await server.said)}/invoices`, { headers });
    expect(((await list.json()) as { data: unknown[] }).data).toEqual([]);
    await stop(server);
  });
});

describe('the command says in one sentence', () => {
  test('that a port is taken, and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await start(['--port', String(port)]).ended;
    other.close();
    expect(err).toBe(
      `Cannot listen on port ${port} of 127.0.0.1: it is taken. Stop the program that has it, or choose another port: --port 4021, or --port 0 for any free one.\n`,
    );
    expect(code).toBe(1);
  });

  test('that a file is no database of its', async () => {
    const data = join(folder, 'notes.txt');
    writeFileSync(data, 'not a database, but some notes that somebody wants to keep');
    const { code, err } = await start(['--port', '0', '--data', data]).ended;
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(data);
    expect(code).toBe(1);
  });

  test('that a file has a newer schema than it knows', async () => {
    const data = join(folder, 'sandbox.sqlite');
    const first = start(['--port', '0', '--data', data]);
    await first.said;
    await stop(first);
    const database = new DatabaseSync(data);
    database.exec('UPDATE schema_version SET version = 99');
    database.close();
    const { code, err } = await start(['--port', '0', '--data', data]).ended;
    expect(err).toMatch(/ has schema version 99, and this program knows versions up to \d+\. /);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('that there is no folder for a file', async () => {
    const data = join(folder, 'missing', 'sandbox.sqlite');
    const { code, err } = await start(['--port', '0', '--data', data]).ended;
    expect(err).toBe(
      `The database ${data} cannot be created: there is no folder ${join(folder, 'missing')}. Create it first.\n`,
    );
    expect(code).toBe(1);
  });

  test('that PostgreSQL cannot be reached, without its password', async () => {
    const port = await freePort();
    const data = `postgres://somebody:pass-word@127.0.0.1:${port}/sandbox`;
    const { code, err } = await start(['--port', '0', '--data', data]).ended;
    expect(err).toBe(
      `PostgreSQL at 127.0.0.1:${port} cannot be reached (ECONNREFUSED). Start it, or check its host and port.\n`,
    );
    expect(code).toBe(1);
  });

  test.each([
    [['--prot', '1'], "Unknown option '--prot'. See --help.\n"],
    [['--port', '70000'], 'The port must be a whole number from 0 to 65535, not "70000". See --help.\n'],
    [['--store', 'secret-token'], 'A store is written HASH:TOKEN. See --help.\n'],
    [['--store', 'a:t', '--store', 'b:t'], 'A token belongs to one store, and comes once. See --help.\n'],
    [
      ['--rate-limit', 'fast'],
      'The rate limit must be a whole number from 1, or off, not "fast". See --help.\n',
    ],
    [['--log', 'loud'], 'The log must be one of silent, error, warn, info, not "loud". See --help.\n'],
    [['--max-connections', '0'], 'The connections must be a whole number from 1, not "0". See --help.\n'],
    [
      ['--extra-fields', 'drop'],
      'The handling of extra fields must be one of replace, merge, not "drop". See --help.\n',
    ],
  ])('what is wrong with %j', async (args, sentence) => {
    const { code, err } = await start(args).ended;
    expect(err).toBe(sentence);
    expect(code).toBe(2);
  });
});
