import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { valid } from 'semver';
import { readBaseline } from '../baseline/read-baseline.ts';
import { CannotJudge } from '../cannot-judge.ts';
import { writeChangelog } from '../changelog/write-changelog.ts';
import { type GateParts, judge } from '../gate.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { findRoot } from './find-root.ts';
import { help } from './help.ts';
import type { InputOutput } from './input-output.ts';
import { writeReport } from './write-report.ts';

/** The parts of the gate that compare, apart from where they are run. */
export type Comparisons = Pick<
  GateParts,
  'compareSpecifications' | 'compareTypes' | 'askSecondOpinion' | 'checkNotes'
>;

async function runGate(commandLine: CommandLine, io: InputOutput, comparisons: Comparisons): Promise<number> {
  const { today, environment } = io;
  const root = findRoot(io.folder);
  const named = commandLine.baseline;
  const choice = named === 'registry' || valid(named) ? named : resolve(io.folder, named);
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-semver-'));
  try {
    const report = await judge({
      ...comparisons,
      root,
      today,
      readBaseline: (state) => readBaseline({ ...state, choice, folder, environment }),
    });
    await writeReport(report, commandLine, root, io);
    return report.agrees ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function act(args: readonly string[], io: InputOutput, comparisons: Comparisons): Promise<number> {
  const commandLine = readCommandLine(args, io.environment);
  if (commandLine.action === 'judge') return runGate(commandLine, io, comparisons);
  const says =
    commandLine.action === 'help'
      ? help
      : await writeChangelog({ ...comparisons, root: findRoot(io.folder), today: io.today });
  io.stdout(says);
  return 0;
}

/**
 * The command.
 * @returns its exit code: 0 where the version agrees with what has changed, 1 where not, 2 where the gate could not be run
 */
export async function runCommand(
  args: readonly string[],
  io: InputOutput,
  comparisons: Comparisons,
): Promise<number> {
  try {
    return await act(args, io, comparisons);
  } catch (error) {
    const { message = String(error) } = Object(error) as { message?: string };
    const sentence = error instanceof CannotJudge ? message : `The gate could not be run: ${message}`;
    io.stderr(`${sentence.replace(/\s+/g, ' ').trim()}\n`);
    return 2;
  }
}
