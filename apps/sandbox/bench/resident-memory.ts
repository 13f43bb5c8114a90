import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { headers } from './scale-store.ts';

const seconds = 10;
const atOnce = 20;

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The server ended before it was ready.');
}

/** What Linux says that a process has in memory, in megabytes. */
function residentOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}

/** The resident memory of the server on a database after ten seconds of these requests, in megabytes. */
export async function residentMemory(data: string, paths: readonly string[]): Promise<number> {
  const program = fileURLToPath(new URL('../src/bin.ts', import.meta.url));
  const flags = ['--port', '0', '--rate-limit', 'off', '--data', data, '--store', 'bench:token', '--empty'];
  const child = spawn(process.execPath, [program, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const url = await addressOf(child);
    child.stdout?.resume();
    const base = new URL(url).pathname;
    const requests = paths.map((path) => ({ method: 'GET' as const, path: base + path }));
    const result = await autocannon({ url, headers, requests, connections: atOnce, duration: seconds });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${result.non2xx} requests were refused, ${result.errors} failed.`);
    return residentOf(child.pid ?? 0);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
