import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RehearsalError } from './rehearsal-error.ts';

/** A Verdaccio on loopback that knows nothing but what is published to it. */
export interface Registry {
  /** Where it listens, such as `http://127.0.0.1:40203`. */
  origin: string;
  /** Ends it; its storage stays in the folder that it was given. */
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('registry-process.ts', import.meta.url));

/**
 * Starts a Verdaccio without uplinks on a free port, with its storage below `folder`; anybody may publish.
 * @param env the environment of its process
 * @param readyWithin seconds
 * @throws RehearsalError with what it wrote when it does not come up
 */
export async function startRegistry(
  folder: string,
  env: NodeJS.ProcessEnv,
  readyWithin = 60,
): Promise<Registry> {
  await mkdir(folder, { recursive: true });
  const child = fork(program, [folder], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-5000);
    });
  const late = setTimeout(() => child.kill('SIGKILL'), readyWithin * 1000);
  const message = await Promise.race([
    once(child, 'message').then(([{ port }]) => port as number),
    once(child, 'close').then(() => undefined),
  ]);
  clearTimeout(late);
  if (message === undefined)
    throw new RehearsalError(
      `Verdaccio was not ready within ${readyWithin} s, or ended. Is it installed (npm run setup)?`,
      said,
    );
  return { origin: `http://127.0.0.1:${message}`, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
