import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { type Death, describeCause } from './death.ts';
import { within } from './within.ts';

/** What `prism-preload.ts` sends from Prism's process. */
export type PrismMessage =
  | { type: 'listening'; port: number }
  | { type: 'dying'; request: string | undefined; message: string };

/** One Prism process that has answered at least once. */
export interface Prism {
  /** Process id. */
  readonly pid: number;
  /** Where it listens now. Prism takes another port when the specification file changes. */
  readonly origin: string;
  /** Resolves, never rejects, when the process is gone. */
  readonly death: Promise<Death>;
}

export interface StartOptions {
  /** Path of the bundled specification. */
  specification: string;
  /** Milliseconds until a Prism that does not answer yet is killed and the start counts as failed. */
  startLimit: number;
  /** Kills the process. */
  signal: AbortSignal;
}

// The package's main file is its command.
const COMMAND: string = createRequire(import.meta.url).resolve('@stoplight/prism-cli');
const PRELOAD: string = new URL('./prism-preload.ts', import.meta.url).href;

/**
 * Starts Prism as a child process on a loopback port that the system chooses, and resolves when it has answered a
 * request. The child ends with this process, however this process ends.
 *
 * Throws an Error that says why when the process dies or stays silent before its first answer.
 */
export async function startPrism({ specification, startLimit, signal }: StartOptions): Promise<Prism> {
  const child = fork(
    COMMAND,
    // NODE_ENV=production would turn multiprocess on, and the process that serves would not be our child.
    ['mock', '--host', '127.0.0.1', '--port', '0', '--multiprocess', 'false', '-v', 'silent', specification],
    {
      execArgv: ['--no-deprecation', '--import', PRELOAD],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      signal,
      killSignal: 'SIGKILL',
    },
  );
  let origin = '';
  const listening = new Promise<void>((resolve) => {
    child.on('message', (message: PrismMessage) => {
      if (message.type !== 'listening') return;
      origin = `http://127.0.0.1:${message.port}`;
      resolve();
    });
  });
  const death = deathOf(child);
  const answer = listening
    .then(() => fetch(origin))
    .then((response) => response.arrayBuffer())
    .then(
      () => 'answered' as const,
      () => death,
    );
  const first = await within(Promise.race([answer, death]), startLimit);
  if (first === 'answered') {
    return {
      pid: child.pid ?? -1,
      death,
      get origin() {
        return origin;
      },
    };
  }
  child.kill('SIGKILL');
  const { cause } = await death;
  throw new Error(first === undefined ? `it did not answer within ${startLimit} ms` : cause);
}

function deathOf(child: ChildProcess): Promise<Death> {
  let dying: Extract<PrismMessage, { type: 'dying' }> | undefined;
  let stderr = '';
  let failure: string | undefined;
  child.on('message', (message: PrismMessage) => {
    if (message.type === 'dying') dying = message;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-20_000);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      failure = error.message;
      // Without a process nothing will close.
      if (child.pid === undefined) resolve({ cause: failure, request: undefined });
    });
    // The last message may come after `close`; the channel's end comes after every message.
    const silent = new Promise<void>((end) => child.once('disconnect', end));
    child.once('close', async (exitCode, signal) => {
      await silent;
      const message = dying?.message ?? failure;
      resolve({ cause: describeCause({ message, stderr, exitCode, signal }), request: dying?.request });
    });
  });
}

/** Path of the specification that the mock serves unless it is told another. */
export const BUNDLED_SPECIFICATION: string = createRequire(import.meta.url).resolve(
  '@b2b-invoices/spec/openapi.json',
);
