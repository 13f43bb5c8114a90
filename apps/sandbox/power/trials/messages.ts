import type { SuiteOptions } from '../suite.ts';
import type { Trial } from './trial.ts';

/** What a worker is asked to do. */
export interface Asked {
  name: string;
  options: Omit<SuiteOptions, 'document'>;
}

/** What a worker says. */
export type Answered =
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'trial'; trial: Trial }
  | { kind: 'error'; message: string };
