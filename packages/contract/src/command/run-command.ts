import { createRequire } from 'node:module';
import { CannotRun, UsageError } from './cannot-run.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import type { CommandParts } from './command-parts.ts';
import { help } from './help.ts';
import type { InputOutput } from './input-output.ts';
import { oneLine, withoutSecrets } from './one-line.ts';
import { printPlan } from './print-plan.ts';
import { runSweep } from './run-sweep.ts';
import { runTarget } from './run-target.ts';
import { secretsOf } from './secrets-of.ts';

/** Not imported as a module, since the build takes what is below `src` alone. */
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
const interrupted = 130;

function act(commandLine: CommandLine, io: InputOutput, parts: CommandParts): Promise<number> | number {
  for (const warning of commandLine.warnings) io.stderr(`Warning: ${warning}\n`);
  switch (commandLine.action) {
    case 'help':
      io.stdout(help);
      return 0;
    case 'version':
      io.stdout(`${version}\n`);
      return 0;
    case 'plan':
      return printPlan(commandLine, io);
    case 'sweep':
      return runSweep(commandLine, io);
    case 'run':
      return runTarget(commandLine, io, parts);
  }
}

/**
 * The command.
 * @returns its exit code: 0 where the target agrees, 1 for findings, 2 where the run could not be made, 130 when interrupted
 */
export async function runCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  io: InputOutput,
  parts: CommandParts,
): Promise<number> {
  let secrets: string[] = [];
  try {
    const commandLine = readCommandLine(args, environment);
    secrets = secretsOf(commandLine).map(({ value }) => value);
    return await act(commandLine, io, parts);
  } catch (error) {
    if (io.signal?.aborted) return interrupted;
    const advice = error instanceof UsageError ? ' See --help.' : '';
    const sentence =
      error instanceof CannotRun
        ? error.message
        : `The run could not be made: ${Object(error).message ?? String(error)}`;
    io.stderr(`${withoutSecrets(oneLine(sentence), secrets)}${advice}\n`);
    return 2;
  }
}
