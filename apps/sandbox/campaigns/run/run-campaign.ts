import { availableParallelism } from 'node:os';
import { writeSection } from '../../readme/write-section.ts';
import type { Findings } from './findings.ts';
import { type Flags, type FlagsWanted, readFlags } from './read-flags.ts';

/** What a campaign did, in the rows of a table, and what it found. */
export interface Outcome {
  columns: string[];
  rows: (string | number)[][];
  findings: Findings;
}

/** Writes a line for who watches. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A number with a comma between thousands. */
export const grouped = (value: number): string => value.toLocaleString('en-US');

function linesOf({ columns, rows }: Outcome, seed: number): string[] {
  const cells = [columns, columns.map(() => '---'), ...rows];
  const when = new Date().toISOString().slice(0, 10);
  const end = `Run on ${when}, seed ${seed}, ${availableParallelism()} cores, Node ${process.versions.node}.`;
  return [...cells.map((row) => `| ${row.join(' | ')} |`), '', end];
}

function conclude(name: string, { seed, write }: Flags, outcome: Outcome): void {
  const { findings } = outcome;
  const lines = linesOf(outcome, seed);
  for (const line of lines) say(line);
  for (const wrong of findings.wrong) say(`WRONG: ${wrong}`);
  say(`${grouped(findings.checked)} checks, ${grouped(findings.failed)} of them failed.`);
  if (findings.checked === 0) say('Nothing was checked, so this counts as a failure.');
  const good = findings.failed === 0 && findings.checked > 0;
  process.exitCode = good ? 0 : 1;
  if (!write) return;
  if (good) writeSection(`reliability:${name}`, lines);
  else say('The README was left as it is.');
}

function flagsOf(wanted: FlagsWanted): Flags | undefined {
  try {
    return readFlags(process.argv.slice(2), wanted);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return undefined;
  }
}

/**
 * Runs a campaign to its end, shows its result, and sets the exit code: 0 when every check held, 1 otherwise, 2 for flags
 * that make no sense. With `--write` the result goes into the README, but never one with failures.
 */
export async function runCampaign(
  name: string,
  wanted: FlagsWanted,
  campaign: (flags: Flags) => Promise<Outcome>,
): Promise<void> {
  const flags = flagsOf(wanted);
  if (!flags) {
    process.exitCode = 2;
    return;
  }
  say(`campaign:${name}, seed ${flags.seed}`);
  // Until the end is reached.
  process.exitCode = 1;
  conclude(name, flags, await campaign(flags));
}
