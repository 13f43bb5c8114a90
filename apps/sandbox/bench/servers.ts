import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/database/testing/free-port.ts';

/** A server in a process of its own. */
export interface MeasuredServer {
  name: string;
  /** Where the API is. */
  url: string;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

async function firstUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('A server without an output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('A server ended before it was ready.');
}

async function started(name: string, args: string[], url?: string): Promise<MeasuredServer> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said = await firstUrl(child);
  child.stdout?.resume();
  return {
    name,
    url: url ?? said,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The sandbox's own command. */
export const startSandbox = (data: string): Promise<MeasuredServer> =>
  started('sandbox', [
    path('../src/bin.ts'),
    '--port',
    '0',
    '--rate-limit',
    'off',
    '--data',
    data,
    '--store',
    'bench:token',
  ]);

/** Prism's own command on the bundled specification, answering from examples, without a log. */
export async function startPrism(): Promise<MeasuredServer> {
  const port = await freePort();
  const document = require.resolve('@b2b-invoices/spec/openapi.json');
  const prism = require.resolve('@stoplight/prism-cli');
  const child = spawn(
    process.execPath,
    ['--no-deprecation', prism, 'mock', '-v', 'silent', '-h', '127.0.0.1', '-p', String(port), document],
    {
      stdio: 'ignore',
    },
  );
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 30_000;
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error('Prism did not start.');
  }
  return {
    name: 'Prism',
    url,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A bare `node:http` server that answers the same bytes to everything. */
export const startBare = (file: string): Promise<MeasuredServer> =>
  started('bare node:http', [path('./bare-server.ts'), file]);
