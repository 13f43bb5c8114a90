import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The sandbox's own command, in a process of its own. */
export interface SandboxProcess {
  /** Where the API is. */
  url: string;
  pid: number;
  /** Whether it has not ended. */
  isRunning(): boolean;
  /** The last of what it wrote to stderr. */
  errors(): string;
  /** Ends it at once, as `kill -9` does. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code; after 30 seconds it is killed, and the code is null. */
  stop(): Promise<number | null>;
}

/** The command ended before it was ready. */
export class DidNotStart extends Error {
  override readonly name = 'DidNotStart';
  readonly code: number | null;
  /** What it wrote to stderr. */
  readonly said: string;

  constructor(code: number | null, said: string) {
    super(`The sandbox ended with ${code} before it was ready: ${said}`);
    this.code = code;
    this.said = said;
  }
}

export interface StartOptions {
  data: string;
  /** `HASH:TOKEN`, one or more. */
  stores: readonly string[];
  /** Flags besides. */
  args?: readonly string[];
  /** Milliseconds until it must be ready. Default 30,000. */
  within?: number;
  /** Is given the process at once, for who wants to end it before it is ready. */
  onSpawn?: (child: ChildProcess) => void;
}

const command = fileURLToPath(new URL('../../src/server.ts', import.meta.url));
const keptErrors = 4000;

/** Resolves to the address that the command prints; undefined when its output ends before. */
async function addressOf(child: ChildProcess): Promise<string | undefined> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const [, url] = /ready at (http:\S+)\n/.exec(text) ?? [];
    if (url) return url;
  }
  return undefined;
}

/**
 * Starts the command on a free port without a rate limit.
 * @throws DidNotStart when it ends before it is ready, or is not ready in time
 */
export async function startSandbox({
  data,
  stores,
  args = [],
  within = 30_000,
  onSpawn = () => {},
}: StartOptions): Promise<SandboxProcess> {
  const flags = ['--port', '0', '--rate-limit', 'off', '--data', data];
  const named = stores.flatMap((store) => ['--store', store]);
  const child = spawn(process.execPath, [command, ...flags, ...named, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[code: number | null]>;
  const killAtExit = (): boolean => child.kill('SIGKILL');
  process.once('exit', killAtExit);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-keptErrors);
  });
  onSpawn(child);

  const late = setTimeout(killAtExit, within);
  const url = await addressOf(child);
  clearTimeout(late);
  if (!url) {
    const [code] = await ended;
    process.off('exit', killAtExit);
    throw new DidNotStart(code, errors);
  }
  child.stdout.resume();

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const patience = setTimeout(killAtExit, 30_000);
    child.kill(signal);
    const [code] = await ended;
    clearTimeout(patience);
    process.off('exit', killAtExit);
    return code;
  }
  return {
    url,
    pid: child.pid ?? 0,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    errors: () => errors,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}
