import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ReleaseError } from './release-error.ts';

interface RunOptions {
  cwd?: string;
  /** What the program reads. */
  input?: string;
}

/**
 * Runs a program whose words are shown as it says them.
 * @throws ReleaseError when it cannot be started or its exit code is not 0
 */
export async function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const { input, cwd } = options;
  const child = spawn(file, args, {
    cwd,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'inherit', 'inherit'],
  });
  child.stdin?.end(input);
  const [code] = await ended(file, once(child, 'close'));
  if (code !== 0)
    throw new ReleaseError(`${[file, ...args].join(' ')} ended with ${code}; its own words stand above.`);
}

/**
 * What a program says, and its exit code whatever it is.
 * @throws ReleaseError when it cannot be started
 */
export async function ask(
  file: string,
  args: readonly string[],
  { cwd }: RunOptions = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended(file, once(child, 'close'));
  const [stdout, stderr] = await said;
  return { code: code ?? 1, stdout, stderr };
}

async function ended(file: string, closed: Promise<unknown[]>): Promise<[code: number | null]> {
  try {
    return (await closed) as [number | null];
  } catch (error) {
    throw new ReleaseError(`${file} cannot be started: ${(error as Error).message}. Is it installed?`);
  }
}
