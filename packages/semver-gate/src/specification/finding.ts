import type { Bump } from '../bump.ts';
import type { Direction } from '../change.ts';

/** What one comparison has found in one operation, before findings at the same place are made one change. */
export interface Finding {
  kind: string;
  direction: Direction;
  bump: Bump;
  /** Where it stands in the document as written: the newer one, or the older one for what is gone. */
  pointer: string;
  /** The same in the canonical operation, as segments, to hold it against what another differ says. */
  path: readonly string[];
  /** A second place at which another differ may see the same. */
  alsoAt?: readonly string[];
  /** The part and what happened to it, to follow "In requests of X, ": `details.type takes fewer values: it lost "a"`. */
  says: string;
  before?: unknown;
  after?: unknown;
  /** The day up to which what is gone was promised, as the older document says. */
  sunset?: string;
}

/** How what may be written has changed: fewer values than before, more, or some lost and some gained. */
export type Effect = 'narrowed' | 'widened' | 'changed';

/**
 * What an effect asks of the version. Whoever sends breaks where less is taken, whoever reads where more may come; the
 * other way round is something new to rely on.
 */
export function bumpOf(effect: Effect, direction: 'request' | 'response'): Bump {
  if (effect === 'changed') return 'major';
  const breaking = direction === 'request' ? 'narrowed' : 'widened';
  return effect === breaking ? 'major' : 'minor';
}
