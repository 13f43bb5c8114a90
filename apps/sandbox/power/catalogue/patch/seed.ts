import type { Answers } from '../seeded-fault.ts';

/** Puts a mistake around a correct server. */
export type Seed = (next: Answers) => Answers;
