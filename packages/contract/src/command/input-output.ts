import type { Timer } from '../live/pace.ts';

/** What surrounds the command. */
export interface InputOutput {
  /** For what was asked for. */
  stdout(text: string): void;
  /** For what goes wrong, and how far it is. */
  stderr(text: string): void;
  /** Says that the run is to end in an orderly way. */
  signal?: AbortSignal;
  timer: Timer;
}
