import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createControlClient } from './control/control-client.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';
import { type PostgresServer, startPostgres } from './database/testing/start-postgres.ts';
import { demoStore } from './demo-store.ts';

const headers = { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-a' };
const api = 'http://127.0.0.1:4020/api/v3/io/ip';

const opened: Sandbox[] = [];
afterEach(async () => {
  for (const sandbox of opened.splice(0)) await sandbox.close();
});

/** Two sandboxes that were started at the same moment on one database, as two processes are. */
async function openTwo(storage: string, options: SandboxOptions = {}): Promise<[Sandbox, Sandbox]> {
  const stores = [demoStore({ hash: 'store-a', tokens: ['token-of-a'] })];
  const given = { storage, stores, controlSecret: 'secret', ...options };
  const [first, second] = await Promise.all([createSandbox(given), createSandbox(given)]);
  opened.push(first, second);
  await first.reset();
  return [first, second];
}

const send = (sandbox: Sandbox, path: string, method = 'GET'): Promise<Response> =>
  sandbox.fetch(new Request(path.startsWith('http') ? path : api + path, { method, headers }));

const controlOf = (sandbox: Sandbox) =>
  createControlClient({ baseUrl: 'http://sandbox/_sandbox', secret: 'secret', fetch: sandbox.fetch }).store(
    'store-a',
  );

function rules(data: () => string): void {
  test('sees at once what the other one wrote, also of answers that it has given before', async () => {
    const [first, second] = await openTwo(data());
    expect((await send(second, '/invoices/2041')).status).toBe(200);
    expect((await send(first, '/invoices/2041', 'DELETE')).status).toBe(200);
    expect((await send(second, '/invoices/2041')).status).toBe(404);
  });

  test('serves links to PDFs that the other one signed', async () => {
    const [first, second] = await openTwo(data());
    const answer = (await (await send(first, '/invoices/2041/download-pdf')).json()) as {
      data: { url: string };
    };
    expect((await send(second, answer.data.url)).headers.get('content-type')).toBe('application/pdf');
  });

  test('has the clock and the faults that control gave the other one', async () => {
    const [first, second] = await openTwo(data());
    await controlOf(first).changeClock({ frozen: true, now: 1_000_000 });
    expect(await controlOf(second).getClock()).toMatchObject({ now: 1_000_000, frozen: true });
    await controlOf(first).addFault({ effect: { kind: 'status', status: 503 } });
    expect((await send(second, '/invoices')).status).toBe(503);
    expect((await send(first, '/invoices')).status).toBe(200);
  });
}

describe('a sandbox that shares a SQLite file with another one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-shared-'));
  let files = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  rules(() => {
    files += 1;
    return join(folder, `${files}.sqlite`);
  });
});

describe('a sandbox that shares PostgreSQL with another one', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  rules(() => server.url);

  test('that cannot start for a token of another store says so and leaves no connection behind', async () => {
    await openTwo(server.url);
    const watcher = postgres(server.url, { max: 1, onnotice: () => {} });
    const connections = async (): Promise<number> => {
      const [row] = await watcher`SELECT count(*)::int AS open FROM pg_stat_activity
        WHERE application_name = 'b2b-invoices-sandbox'`;
      return Number(row?.['open']);
    };
    const before = await connections();
    const stores = [{ hash: 'store-b', tokens: ['token-of-a'] }];
    await expect(createSandbox({ storage: server.url, stores })).rejects.toThrow(/token/);
    await expect.poll(connections).toBe(before);
    await watcher.end();
  });

  test('counts the requests of a minute together with it', async () => {
    const [first, second] = await openTwo(server.url, { rateLimit: 4 });
    const statuses: number[] = [];
    for (const sandbox of [first, second, first, second, first, second])
      statuses.push((await send(sandbox, '/invoices')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    // The next minute of the store begins.
    await controlOf(first).changeClock({ advance: 60_000 });
    expect((await send(second, '/invoices')).status).toBe(200);
  });
});
