import { parseArgs } from 'node:util';
import { type PhaseName, phaseNames } from '@b2b-invoices/contract';
import { type PartName, partNames } from './parts.ts';

/** What the command is told to do. */
export interface PowerFlags {
  parts: readonly PartName[];
  seed: number;
  effort: number;
  phases: readonly PhaseName[] | undefined;
  concurrency: number;
  seeds: number;
  sample: number | undefined;
  only: string | undefined;
  withEquivalents: boolean;
  /** Writes the tables into the README of the suite. */
  write: boolean;
  /** A file for what was missed, in the form of a list of equivalents. */
  missed: string | undefined;
  /** A file for everything about each fault. */
  json: string | undefined;
}

export const powerHelp = `Usage: power [--part catalogue|mutants|answers|specification|alarms|speed] [--write]

Measures how much the contract suite sees, and how fast it is.

  --part         Only this measure; may be repeated.
  --seed         Makes a measure repeatable. Default 1.
  --phase        Only this phase of the suite; may be repeated.
  --effort       How much the suite draws. Default 1.
  --concurrency  How many processes work at once. Default 2.
  --seeds        For alarms: how many seeds. Default 50.
  --sample       Only so many faults, spread evenly.
  --only         Only faults, or servers for alarms, whose name has this text in it.
  --equivalents  Puts the suite to the listed equivalents as well.
  --missed       Writes what was missed into this YAML file, in the form of a list of equivalents without its reasons.
  --json         Writes everything about each fault into this file.
  --write        Writes the tables into the README of packages/contract.
`;

const options = {
  part: { type: 'string', multiple: true },
  phase: { type: 'string', multiple: true },
  seed: { type: 'string' },
  effort: { type: 'string' },
  concurrency: { type: 'string' },
  seeds: { type: 'string' },
  sample: { type: 'string' },
  only: { type: 'string' },
  equivalents: { type: 'boolean' },
  json: { type: 'string' },
  missed: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a whole number from 1, not "${text}".`);
}

function readEffort(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
  throw new Error(`--effort must be a number above 0, not "${text}".`);
}

function readPart(text: string): PartName {
  const name = partNames.find((each) => each === text);
  if (name) return name;
  throw new Error(`--part must be one of ${partNames.join(', ')}, not "${text}".`);
}

function readPhase(text: string): PhaseName {
  const name = phaseNames.find((each) => each === text);
  if (name) return name;
  throw new Error(`--phase must be one of ${phaseNames.join(', ')}, not "${text}".`);
}

/**
 * Reads the command line; undefined where help is asked for.
 * @throws Error in a sentence, for what makes no sense
 */
export function readPowerFlags(args: string[]): PowerFlags | undefined {
  const { values } = parseArgs({ args, options });
  if (values.help) return undefined;
  const isPartial = values.sample !== undefined || values.only !== undefined || values.phase !== undefined;
  if (values.write && isPartial)
    throw new Error('--write takes no part of the faults: leave --sample, --only and --phase out.');
  return {
    parts: values.part?.map(readPart) ?? partNames,
    seed: wholeNumber('seed', values.seed ?? '1'),
    phases: values.phase?.map(readPhase),
    effort: readEffort(values.effort ?? '1'),
    concurrency: wholeNumber('concurrency', values.concurrency ?? '2'),
    seeds: wholeNumber('seeds', values.seeds ?? '50'),
    sample: values.sample === undefined ? undefined : wholeNumber('sample', values.sample),
    only: values.only,
    withEquivalents: values.equivalents ?? false,
    write: values.write ?? false,
    json: values.json,
    missed: values.missed,
  };
}
