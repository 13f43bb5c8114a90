import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { childrenOf, isAlive } from '../test/children-of.ts';
import { withParts } from '../test/with-parts.ts';

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));
const READY = /^The mock is ready at (http:\/\/127\.0\.0\.1:\d+\/api\/v3\/io\/ip)$/;

interface Command {
  process: ChildProcess;
  stdout: string[];
  stderr: string[];
  /** Resolves to the exit code when both streams have ended. */
  exit: Promise<number | null>;
}

function run(args: string[], environment: NodeJS.ProcessEnv = {}): Command {
  const child = spawn(process.execPath, [SERVER, ...args], {
    env: { ...process.env, ...environment },
    // A group of its own, so that a test can press Ctrl+C.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const command: Command = {
    process: child,
    stdout: [],
    stderr: [],
    exit: once(child, 'close').then(([code]) => code),
  };
  createInterface({ input: child.stdout }).on('line', (line) => command.stdout.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => command.stderr.push(line));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await command.exit;
  });
  return command;
}

async function start(
  args: string[] = [],
): Promise<{ command: Command; url: string; pid: number; prism: number }> {
  const command = run(['--port', '0', ...args]);
  await vi.waitUntil(() => command.stdout.length > 0, { timeout: 20_000, interval: 10 });
  const pid = command.process.pid ?? -1;
  const [prism = -1] = childrenOf(pid);
  return { command, url: READY.exec(command.stdout[0] ?? '')?.[1] ?? '', pid, prism };
}

const gone = (pid: number) => vi.waitUntil(() => !isAlive(pid), { timeout: 5_000, interval: 10 });
const read = (url: string) => fetch(`${url}/invoices/5`, { headers: { authToken: 'any' } });

describe('b2b-invoices-mock', () => {
  it('prints one line, with its URL, when it answers', async () => {
    const { command, url } = await start();
    expect((await read(url)).status).toBe(200);
    expect(command.stdout).toEqual([`The mock is ready at ${url}`]);
    expect(command.stderr).toEqual([]);
  });

  it('prints its usage for --help', async () => {
    const command = run(['--help']);
    expect(await command.exit).toBe(0);
    expect(command.stdout[0]).toMatch(/^Usage: b2b-invoices-mock /);
  });

  it.each([
    [['--verbose'], "Unknown option '--verbose'. See --help."],
    [['--port', 'abc'], '--port must be a whole number from 0 to 65535, not "abc". See --help.'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const command = run(args);
    expect(await command.exit).toBe(2);
    expect(command.stderr).toEqual([sentence]);
  });

  it('serves the specification of --spec, and tells in headers of what is deprecated there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'openapi.json');
    const deprecated = { deprecated: true, 'x-deprecated-since': '2026-12-01', 'x-sunset': '2027-06-30' };
    writeFileSync(file, JSON.stringify(withParts({ '#/paths/~1invoices~1{invoiceId}/get': deprecated })));
    const { url } = await start(['--spec', file]);
    const { status, headers } = await read(url);
    expect(status).toBe(200);
    expect(headers.get('deprecation')).toBe('@1796083200');
    expect(headers.get('sunset')).toBe('Wed, 30 Jun 2027 00:00:00 GMT');
    const list = await fetch(`${url}/invoices`, { headers: { authToken: 'any' } });
    expect(list.headers.has('deprecation') || list.headers.has('sunset')).toBe(false);
  });

  it('says in one sentence that its specification is not there', async () => {
    const command = run(['--port', '0', '--spec', 'nowhere.json']);
    expect(await command.exit).toBe(1);
    expect(command.stdout).toEqual([]);
    expect(command.stderr).toEqual(['The specification nowhere.json cannot be read: there is no such file.']);
  });

  it('says in one sentence that its port is taken, and what to do', async () => {
    const { port } = new URL((await start()).url);
    const second = run(['--port', port]);
    expect(await second.exit).toBe(1);
    expect(second.stdout).toEqual([]);
    expect(second.stderr).toEqual([
      `Cannot listen on port ${port} of 127.0.0.1: it is taken. Stop the program that has it, ` +
        'or choose another port: --port 4011, or --port 0 for any free one.',
    ]);
  });

  it('gives up with one sentence when Prism dies at every start', async () => {
    // Only Prism's process has a channel to a parent.
    const breakPrism = 'data:text/javascript,if(process.channel)process.exit(3)';
    const command = run(['--port', '0'], { NODE_OPTIONS: `--import=${breakPrism}` });
    expect(await command.exit).toBe(1);
    expect(command.stdout).toEqual([]);
    expect(command.stderr).toEqual(['Prism did not start in 5 attempts: it exited with code 3.']);
  });
});

describe('when Prism dies under the command', () => {
  it('says so once on the error stream and goes on', async () => {
    const { command, url, prism } = await start();
    process.kill(prism, 'SIGKILL');
    await vi.waitUntil(() => command.stderr.length > 0, { timeout: 5_000, interval: 10 });
    expect((await read(url)).status).toBe(200);
    expect(command.stderr).toEqual(['Prism died: it was ended by SIGKILL. It is started again.']);
    expect(command.stdout).toHaveLength(1);
  });

  it('names the request that it died of', async () => {
    const { command, url } = await start();
    const response = await fetch(`${url}/invoices/5?from=test`, {
      method: 'PUT',
      headers: { authToken: 'any', 'Content-Type': 'application/json' },
      body: JSON.stringify({ 日: 1 }),
    });
    expect(response.status).toBe(502);
    expect((await read(url)).status).toBe(200);
    expect(command.stderr).toEqual([
      'Prism died while it answered PUT /invoices/5?from=test: it cannot send a violation whose text has a ' +
        'character outside Latin-1 (Prism issue 1934). It is started again.',
    ]);
  });
});

describe('when the command ends, Prism ends', () => {
  it('by SIGTERM, with exit code 0', async () => {
    const { command, pid, prism } = await start();
    process.kill(pid, 'SIGTERM');
    expect(await command.exit).toBe(0);
    expect(isAlive(prism)).toBe(false);
    expect(command.stderr).toEqual([]);
  });

  it('by Ctrl+C, which reaches both processes, without a word about a death', async () => {
    const { command, pid, prism } = await start();
    process.kill(-pid, 'SIGINT');
    expect(await command.exit).toBe(0);
    expect(isAlive(prism)).toBe(false);
    expect(command.stderr).toEqual([]);
  });

  it('and not by a signal for the whole group, before the command does', async () => {
    const { command, url, pid, prism } = await start();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.kill(prism, signal);
    expect((await read(url)).status).toBe(200);
    expect(childrenOf(pid)).toEqual([prism]);
    expect(command.stderr).toEqual([]);
  });

  it('by SIGTERM while Prism is stopped', async () => {
    const { command, pid, prism } = await start();
    process.kill(prism, 'SIGSTOP');
    process.kill(pid, 'SIGTERM');
    expect(await command.exit).toBe(0);
    expect(isAlive(prism)).toBe(false);
  });

  it('by SIGTERM before it was ready, with exit code 0', async () => {
    const command = run(['--port', '0']);
    const pid = command.process.pid ?? -1;
    await vi.waitUntil(() => childrenOf(pid).length > 0, { timeout: 20_000, interval: 10 });
    const [prism = -1] = childrenOf(pid);
    process.kill(pid, 'SIGTERM');
    expect(await command.exit).toBe(0);
    expect(isAlive(prism)).toBe(false);
    expect(command.stdout).toEqual([]);
    expect(command.stderr).toEqual([]);
  });

  it('by SIGKILL, which the command cannot see coming', async () => {
    const { pid, prism } = await start();
    process.kill(pid, 'SIGKILL');
    await gone(prism);
  });
});
