import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The mock's own command, in a process of its own. */
export interface MockProcess extends AsyncDisposable {
  /** Where the API is. */
  url: string;
}

const command = fileURLToPath(new URL('../../../mock/src/server.ts', import.meta.url));

/** Starts the mock on a free port. @throws Error when it ends before it is ready */
export async function startMock(): Promise<MockProcess> {
  const child = spawn(process.execPath, [command, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const killAtExit = (): boolean => child.kill('SIGTERM');
  process.once('exit', killAtExit);
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    process.off('exit', killAtExit);
    killAtExit();
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url) return { url, [Symbol.asyncDispose]: stop };
  }
  throw new Error('The mock ended before it was ready.');
}
