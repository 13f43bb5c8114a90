import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../workspace.mjs';
import { ReleaseError } from './release-error.ts';

/** The mock, in a process of its own. */
export interface RunningMock extends AsyncDisposable {
  /** Such as `http://127.0.0.1:40123`. */
  origin: string;
}

/** Starts the mock of this repository on a free port. @throws ReleaseError when it does not come up */
export async function startMock(): Promise<RunningMock> {
  const child = spawn(process.execPath, [join(root, 'apps/mock/src/server.ts'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (!url) continue;
    return {
      origin: new URL(url).origin,
      async [Symbol.asyncDispose]() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new ReleaseError('The mock ended before it was ready; its own words stand above.');
}
