import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The command in a process of its own, on a port that the system chose. */
export interface StartedServer {
  child: ChildProcess;
  /** Such as `http://127.0.0.1:4020`. */
  origin: string;
  /** Where the API is. */
  api: string;
  /** What it wrote to its error output so far. */
  errors(): string;
}

const command = fileURLToPath(new URL('../bin.ts', import.meta.url));
const running = new Set<ChildProcess>();

/** Starts the command and waits until it is ready. */
export async function startServer(args: string[]): Promise<StartedServer> {
  const child = spawn(process.execPath, [command, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [api] = /http:\S+/.exec(line) ?? [];
    if (api) return { child, origin: new URL(api).origin, api, errors: () => err };
  }
  throw new Error(`The sandbox ended before it was ready: ${err}`);
}

/** Ends what was started. */
export async function closeServers(): Promise<void> {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  running.clear();
}
