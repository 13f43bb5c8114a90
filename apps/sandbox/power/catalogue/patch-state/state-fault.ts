import type { Answers, FaultArea, SeededFault } from '../seeded-fault.ts';

/** Puts a mistake around a correct server. */
export type Seed = (next: Answers) => Answers;

/** Makes faults of one area that show themselves only to whoever knows what was written before. */
export const stateFault =
  (area: FaultArea) =>
  (name: string, rule: string, seed: Seed): SeededFault => ({ name, kind: 'state', area, rule, seed });
