/** How far a version must rise, by semantic versioning; `none` where nothing that users feel has changed. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The largest of several bumps; `none` of none. */
export function largestBump(bumps: Iterable<Bump>): Bump {
  const rank = Math.max(0, ...[...bumps].map((bump) => order.indexOf(bump)));
  return order[rank] ?? 'none';
}

/** Whether a bump is at least as large as another. */
export const isAtLeast = (bump: Bump, needed: Bump): boolean => order.indexOf(bump) >= order.indexOf(needed);
