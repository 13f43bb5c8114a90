import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Trial } from '../trials/trial.ts';

/** Faults that no client can see, with why not. */
export interface Reason<Entry> {
  reason: string;
  mutants: Entry[];
}

/** The equivalents among faults. */
export interface Equivalents {
  /** Why no client can see them, by their names. */
  reasons: ReadonlyMap<string, string>;
  /** What is wrong with the list. */
  complaints: string[];
}

/** What names a fault in a list of equivalents: some of its texts. */
type Fault = { name: string };

/** Finds the faults that a list of equivalents names; an entry that is like none is a complaint. */
export function matchEquivalents<Each extends Fault, Entry>(
  faults: readonly Each[],
  list: readonly Reason<Entry>[],
  isLike: (entry: Entry, fault: Each) => boolean,
): Equivalents {
  const reasons = new Map<string, string>();
  const complaints: string[] = [];
  for (const { reason, mutants } of list) {
    for (const entry of mutants) {
      const alike = faults.filter((fault) => isLike(entry, fault));
      if (alike.length === 0)
        complaints.push(`No fault is like the listed equivalent ${JSON.stringify(entry)}.`);
      for (const { name } of alike) reasons.set(name, reason);
    }
  }
  return { reasons, complaints };
}

/** Whether a text is like a pattern, in which `*` stands for any text; without a pattern every text is. */
export function isLikeText(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

/** Reads a list of equivalents. */
export const readReasons = <Entry>(file: URL): Reason<Entry>[] =>
  (parse(readFileSync(file, 'utf8')) as Reason<Entry>[] | null) ?? [];

/** The listed equivalents that the suite sees, of which the list must not speak any more. */
export const refuted = (
  { reasons }: Equivalents,
  tried: readonly { name: string; trial: Trial }[],
): string[] =>
  tried.flatMap(({ name, trial }) =>
    reasons.has(name) && trial.seen
      ? [`${name} is listed as an equivalent, and the suite sees it by ${trial.by}.`]
      : [],
  );
