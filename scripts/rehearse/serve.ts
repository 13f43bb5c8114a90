import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { addressOf } from '../../packages/client/fixtures/address-of.ts';
import { RehearsalError } from './rehearsal-error.ts';
import type { ProgramOptions } from './run-program.ts';

/** A server of ours in a process of its own. */
export interface Served {
  /** Where its API is. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Starts a server of ours and resolves when it has said that it is ready.
 * @param name with its article, for errors
 * @throws RehearsalError with what it wrote when it is not ready within 30 s
 */
export async function serve(
  name: string,
  file: string,
  args: readonly string[],
  { cwd, env, signal }: Omit<ProgramOptions, 'deadline'>,
): Promise<Served> {
  const child = spawn(file, args, {
    cwd,
    env,
    signal,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Also says that the signal ended it, which is no news; that it could not be started is found by the missing address.
  child.on('error', () => {});
  const stop = async (): Promise<void> => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  try {
    return { address: await addressOf(child, name), stop };
  } catch (error) {
    await stop();
    const call = [file, ...args].join(' ');
    throw new RehearsalError(`${name} did not start by ${call} in ${cwd}.`, String(error));
  }
}
