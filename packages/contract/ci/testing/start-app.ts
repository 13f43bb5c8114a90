import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** One of the project's servers, in a process of its own on a free port of this machine. */
export interface RunningApp extends AsyncDisposable {
  /** Where the API is. */
  url: string;
}

const commands: Record<'mock' | 'sandbox', string[]> = {
  mock: ['../../../../apps/mock/src/server.ts'],
  // Each request that it refuses would be a line.
  sandbox: ['../../../../apps/sandbox/src/bin.ts', '--log', 'error'],
};

/** Starts a server and resolves once it has said that it is ready. It is reached over HTTP alone. */
export async function startApp(
  name: keyof typeof commands,
  args: readonly string[] = [],
): Promise<RunningApp> {
  const [path = '', ...flags] = commands[name];
  const file = fileURLToPath(new URL(path, import.meta.url));
  const child = spawn(process.execPath, [file, '--port', '0', ...flags, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (!url) continue;
    return {
      url,
      async [Symbol.asyncDispose]() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error(`The ${name} ended before it was ready.`);
}
