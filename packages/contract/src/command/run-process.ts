import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Timer } from '../live/pace.ts';
import type { CommandParts } from './command-parts.ts';
import { runCommand } from './run-command.ts';

const clock: Timer = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}),
};

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Runs the command as this process: its arguments, its streams, its signals, its exit code. */
export async function runProcess(parts: CommandParts, timer: Timer = clock): Promise<void> {
  const interrupt = new AbortController();
  // The first signal ends the run in an orderly way, the second at once.
  const end = (): void => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error('The run was interrupted.'));
    process.stderr.write('Interrupted; what was created is removed first. Once more ends at once.\n');
  };
  for (const signal of signals) process.on(signal, end);
  // A reader that has gone, such as head, is no reason to leave anything behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.exitCode = await runCommand(
    process.argv.slice(2),
    process.env,
    {
      stdout: (text) => process.stdout.write(text),
      stderr: (text) => process.stderr.write(text),
      signal: interrupt.signal,
      timer,
    },
    parts,
  );
  for (const signal of signals) process.off(signal, end);
}
