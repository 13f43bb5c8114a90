import type { Target } from '../../target/target.ts';
import type { PhaseContext } from '../phase.ts';

/** Gives invoice numbers that no invoice of the store has. */
export type FreshNumber = () => string;

/** How many numbers were given in a store that is not one's own, where other runs have left theirs. */
const given = new WeakMap<Target, { run: string; count: number }>();

function inSharedStore(target: Target, scope: string): string {
  const shared = given.get(target) ?? { run: Date.now().toString(36), count: 0 };
  given.set(target, shared);
  shared.count += 1;
  return `${scope}-${shared.run}-${shared.count}`;
}

/** Numbers for one session: in a store of one's own the same with each run. */
export function freshNumbers({ target }: Pick<PhaseContext, 'target'>, scope: string): FreshNumber {
  let count = 0;
  return () => {
    if (!target.control) return inSharedStore(target, scope);
    count += 1;
    return `${scope}-${count}`;
  };
}
