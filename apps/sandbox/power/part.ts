import type { PhaseName } from '@b2b-invoices/contract';
import type { Progress } from './report/progress.ts';
import type { SuiteOptions } from './suite.ts';

/** How a part is measured. */
export interface PartOptions {
  seed: number;
  /** How much the suite draws. Default 1. */
  effort: number;
  /** Only these phases of the suite. Default: all. */
  phases?: readonly PhaseName[] | undefined;
  /** How many processes work at once. */
  concurrency: number;
  /** So many faults, spread evenly over all; undefined for all. */
  sample: number | undefined;
  /** Only faults whose name has this in it. */
  only: string | undefined;
  /** For alarms: how many seeds. */
  seeds: number;
  /** Puts the suite to the listed equivalents as well. */
  withEquivalents: boolean;
  progress: Progress;
}

/** What of it concerns the suite. */
export const ofSuite = ({
  seed,
  effort,
  phases,
}: Pick<PartOptions, 'seed' | 'effort' | 'phases'>): SuiteOptions => ({
  seed,
  effort,
  ...(phases ? { phases } : {}),
});

/** What a part measured. */
export interface Measured {
  /** Markdown, for the terminal and the README. */
  lines: string[];
  /** What stands against the measure itself, such as an equivalent that is none. */
  complaints: string[];
  /** What was missed, as a list of equivalents names it. */
  missed: object[];
  /** Everything about each fault, for who looks further. */
  data: unknown;
}

/** One measure of the suite's power. */
export interface Part {
  /** What is measured, in a line. */
  says: string;
  measure(options: PartOptions): Promise<Measured>;
}

/** So many of the names that have `only` in them, spread evenly. */
export function chosen(
  names: readonly string[],
  { sample, only }: Pick<PartOptions, 'sample' | 'only'>,
): string[] {
  const wanted = only === undefined ? [...names] : names.filter((name) => name.includes(only));
  if (sample === undefined || sample >= wanted.length) return wanted;
  return Array.from(
    { length: sample },
    (_, index) => wanted[Math.floor((index * wanted.length) / sample)] as string,
  );
}
