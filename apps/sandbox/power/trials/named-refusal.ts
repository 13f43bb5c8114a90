import type { Trial } from './trial.ts';

/**
 * A run that could not be made tells of a fault only where its message names the place; otherwise it is the suite that gave
 * up, and the fault was missed.
 * @param names what the place is called, of which the message must have one
 */
export function missedUnlessNamed(trial: Trial, names: readonly string[]): Trial {
  if (trial.seen !== 'refused') return trial;
  const words = new Set((trial.by ?? '').split(/[^\w-]+/));
  if (names.some((name) => words.has(name))) return trial;
  const { seen: _, by = '', ...rest } = trial;
  return { ...rest, gaveUp: by };
}
