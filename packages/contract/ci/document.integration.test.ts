import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { repository } from './testing/composite-action.ts';
import { readme, snippetsOf } from './testing/document-snippets.ts';
import { type FakeNpm, fakeNpm } from './testing/fake-npm.ts';
import { freePort } from './testing/free-port.ts';
import { runShell } from './testing/run-shell.ts';
import { startApp } from './testing/start-app.ts';

const run = promisify(execFile);
vi.setConfig({ testTimeout: 120_000 });

let temporary: string;
let npm: FakeNpm;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'b2b-invoices-document-'));
  npm = await fakeNpm(temporary);
});
afterAll(() => rm(temporary, { recursive: true }));

/** Runs a script in a folder of its own; the sandbox that it starts listens on the port. */
async function runIn(script: string, port: number) {
  const cwd = await mkdtemp(join(temporary, 'project'));
  const env = { ...npm.env, B2B_INVOICES_SANDBOX_PORT: String(port) };
  return { ...(await runShell(script, { cwd, env })), cwd };
}

test.each(snippetsOf('sh'))('in a shell: $text', async ({ text }) => {
  const port = await freePort();
  const flags = ['--rate-limit', 'off', '--port', String(port)];
  const startsIt = text.includes('@b2b-invoices/sandbox');
  await using _sandbox = startsIt ? undefined : await startApp('sandbox', flags);
  const { code, log, cwd } = await runIn(text.replaceAll('4020', String(port)), port);
  expect([code, log]).toEqual([0, expect.any(String)]);
  if (text.includes('--report')) expect(await readdir(join(cwd, 'contract-report'))).toContain('junit.xml');
});

test('the programs of both pages compile', async () => {
  // Inside the package, so that its dependencies are found.
  const results = join(repository, 'packages/contract/.test-results');
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(join(results, 'document-'));
  try {
    const programs = [...snippetsOf('ts'), ...snippetsOf('ts', readme)];
    expect(new Set(programs.map(({ file }) => file)).size).toBe(3);
    for (const { file = '', text } of programs) await writeFile(join(folder, file), text);
    const server = 'export const handle = (request: Request): Promise<Response> => fetch(request);\n';
    await writeFile(join(folder, 'invoice-server.ts'), server);
    const config = { extends: join(repository, 'tsconfig.json'), include: ['*.ts'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    const ran = run(process.execPath, [tsc, '-p', folder]).catch((error: { stdout: string }) => error);
    expect((await ran).stdout).toBe('');
  } finally {
    await rm(folder, { recursive: true });
  }
});
