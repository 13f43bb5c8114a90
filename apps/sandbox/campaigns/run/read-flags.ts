import { parseArgs } from 'node:util';
import { newSeed } from './random.ts';

/** The flags of a campaign: whole numbers by their names, words, and whether to write into the README. */
export interface Flags {
  seed: number;
  write: boolean;
  numbers: Record<string, number>;
  words: Record<string, string>;
}

/** The flags that a campaign has beside `--seed` and `--write`. */
export interface FlagsWanted {
  /** Whole numbers from 1, and their defaults. */
  numbers?: Record<string, number>;
  /** Words to choose among, the first being the default. */
  words?: Record<string, string[]>;
}

/**
 * Reads the command line of a campaign; `--seed` and `--write` belong to all of them.
 * @throws Error in a sentence, for a flag that is unknown or has a value that makes no sense
 */
export function readFlags(args: string[], { numbers = {}, words = {} }: FlagsWanted = {}): Flags {
  const names = [...Object.keys(numbers), ...Object.keys(words), 'seed'];
  const texts = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const parsed = parseArgs({ args, options: { ...texts, write: { type: 'boolean' } } });
  const values: Record<string, unknown> = parsed.values;
  const text = (name: string): string | undefined => values[name] as string | undefined;

  function readNumber(name: string, fallback: number): number {
    const given = text(name) ?? String(fallback);
    if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
    throw new Error(`--${name} must be a whole number from 1, not "${given}".`);
  }
  function readWord(name: string, choices: string[]): string {
    const given = text(name) ?? choices[0] ?? '';
    if (choices.includes(given)) return given;
    throw new Error(`--${name} must be one of ${choices.join(', ')}, not "${given}".`);
  }
  return {
    seed: values['seed'] === undefined ? newSeed() || 1 : readNumber('seed', 1),
    write: values['write'] === true,
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [name, readNumber(name, value)]),
    ),
    words: Object.fromEntries(
      Object.entries(words).map(([name, choices]) => [name, readWord(name, choices)]),
    ),
  };
}
