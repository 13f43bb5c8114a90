import type { Trial } from '../trials/trial.ts';
import { groupsOf, inMilliseconds, median, percent } from './figures.ts';
import { folded, table } from './markdown.ts';

/** A fault with what became of it. */
export interface Tried {
  name: string;
  trial: Trial;
}

/** Whether the suite saw a fault. */
export const isFound = ({ trial }: Tried): boolean => trial.seen !== undefined;

/** How many of the faults of each group were found, and how soon. */
export function foundTable<Each extends Tried>(
  what: string,
  tried: readonly Each[],
  groupOf: (each: Each) => string,
): string[] {
  const rowOf = (name: string, group: readonly Each[]): (string | number)[] => {
    const found = group.filter(isFound);
    const requests = median(found.map(({ trial }) => trial.requests));
    const milliseconds = median(found.map(({ trial }) => trial.milliseconds));
    return [
      name,
      found.length,
      group.length,
      percent(found.length, group.length),
      requests === undefined ? '' : Math.round(requests),
      inMilliseconds(milliseconds),
    ];
  };
  const rows = groupsOf(tried, groupOf).map(([name, group]) => rowOf(name, group));
  return table(
    [what, 'found', 'of', '', 'median requests', 'median ms'],
    rows.length > 1 ? [...rows, rowOf('**all**', tried)] : rows,
  );
}

/** By what faults were found: the phases, and what else ended a run. */
export function phaseTable(tried: readonly Tried[]): string[] {
  const found = tried.filter(isFound);
  const byOf = ({ trial }: Tried): string =>
    trial.phase ??
    { finding: 'other', refused: '(run refused)', crash: '(crash)', time: '(no end)' }[
      trial.seen ?? 'finding'
    ];
  const rows = groupsOf(found, byOf).map(([by, group]): [string, number] => [by, group.length]);
  return table(
    ['first seen by', 'faults'],
    rows.toSorted(([, left], [, right]) => right - left),
  );
}

/** What was seen otherwise than by a finding: each is to be looked at, since the suite itself may be at fault. */
export function otherwiseSeen(tried: readonly Tried[]): string[] {
  const rows = tried.flatMap(({ name, trial: { seen, by = '' } }) =>
    seen === undefined || seen === 'finding' ? [] : [[name, seen, by.slice(0, 200)]],
  );
  return folded('Seen otherwise than by a finding', rows.length > 0 ? table(['fault', 'how', ''], rows) : []);
}
