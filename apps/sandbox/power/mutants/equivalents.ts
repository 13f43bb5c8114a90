import { type Equivalents, matchEquivalents, type Reason, readReasons } from '../report/equivalents.ts';
import type { CodeMutant } from './instrument-sandbox.ts';

/** How a list names a mutant: by its text, since lines move. */
export interface MutantEntry {
  file: string;
  mutator: string;
  original: string;
  replacement: string;
  /** A part of the line that it is in, where one file has the same twice. */
  within?: string;
}

/** Names a mutant as a list does. */
export const entryOf = ({ file, mutator, original, replacement, context }: CodeMutant): MutantEntry => ({
  file,
  mutator,
  original,
  replacement,
  within: context,
});

/** The listed equivalents among mutants. */
export function equivalentsAmong(
  mutants: readonly CodeMutant[],
  list: readonly Reason<MutantEntry>[] = readReasons(new URL('equivalents.yaml', import.meta.url)),
): Equivalents {
  return matchEquivalents(
    mutants,
    list,
    ({ file, mutator, original, replacement, within = '' }, mutant) =>
      mutant.file === file &&
      mutant.mutator === mutator &&
      mutant.original === original &&
      mutant.replacement === replacement &&
      mutant.context.includes(within),
  );
}
