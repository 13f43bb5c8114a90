import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The servers that can be started. */
export type ServerName = 'mock' | 'sandbox';

/** One of the servers in a process of its own. */
export interface RunningServer extends AsyncDisposable {
  /** Where the API is. */
  url: string;
  /** Resolves to the exit code when the server has ended, by itself or by a signal. */
  ended: Promise<number>;
}

const commands: Record<ServerName, string> = {
  mock: fileURLToPath(import.meta.resolve('@b2b-invoices/mock/server')),
  sandbox: fileURLToPath(import.meta.resolve('@b2b-invoices/sandbox/server')),
};

async function exitCode(child: ChildProcess): Promise<number> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/**
 * Starts a server's own command and waits until it says that it is ready. What it says of trouble goes to the terminal.
 * SIGINT and SIGTERM of this process end it in an orderly way.
 * @throws Error when it ends before it is ready
 */
export async function startServer(name: ServerName, args: readonly string[]): Promise<RunningServer> {
  const child = spawn(process.execPath, [commands[name], ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = exitCode(child);
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const url = await Promise.race([readUrl(child), ended.then(() => undefined)]);
  if (!url) {
    const flag = name === 'mock' ? '--port' : '--sandbox-port';
    throw new Error(`The ${name} did not start. To choose another port: npm start -- ${flag} 0`);
  }
  return {
    url,
    ended,
    async [Symbol.asyncDispose]() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      stop();
      await ended;
    },
  };
}

async function readUrl({ stdout }: ChildProcess): Promise<string | undefined> {
  if (!stdout) return undefined;
  for await (const line of createInterface({ input: stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url) return url;
  }
  return undefined;
}
