import { type Bump, isAtLeast } from '../bump.ts';
import type { Change } from '../change.ts';
import type { GateReport } from './gate-report.ts';

/** A number with its noun. */
export const counted = (count: number, noun: string, plural: string = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;

/** The changes in the order in which they are told: breaking ones first, and otherwise as they come. */
export function breakingFirst<Each extends { bump: Bump }>(changes: readonly Each[]): Each[] {
  return changes.toSorted((one, other) =>
    one.bump === other.bump ? 0 : isAtLeast(one.bump, other.bump) ? -1 : 1,
  );
}

/** How many changes there are, and how many of them break something. */
export function changeCount(changes: readonly Change[]): string {
  const breaking = changes.filter(({ bump }) => bump === 'major').length;
  const which =
    breaking === 0 ? 'none breaking' : breaking === changes.length ? 'breaking' : `${breaking} breaking`;
  return changes.length === 0 ? 'nothing has changed' : `${counted(changes.length, 'change')}, ${which}`;
}

/** The outcome in a sentence. */
export function outcome({ agrees, packages, needed, baseline, problems }: GateReport): string {
  if (!agrees) return `Refused: ${counted(problems.length, 'problem')}.`;
  if (needed.bump === 'none' && packages.every(({ bump }) => bump === 'none'))
    return `Nothing has changed since ${baseline.version}, and nothing is to be released.`;
  const to = packages[0]?.to ?? '';
  return `${to} may follow ${baseline.version}: a ${packages[0]?.bump} is what is ${needed.bump === packages[0]?.bump ? 'needed' : 'wanted, with a reason'}.`;
}
