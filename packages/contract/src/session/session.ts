import type { Model } from '../model/model.ts';
import type { World } from '../target/world.ts';
import type { Call } from '../wire/call.ts';
import type { Step } from './step.ts';

/** A conversation with one store of a target, each answer of which is judged. */
export interface Session {
  /** What the store has, as far as it is known. */
  readonly world: World;
  /** What the store must hold by now; undefined where the target keeps nothing. */
  readonly model: Model | undefined;
  /** All that was sent, in its order. */
  readonly steps: readonly Step[];
  /**
   * Sends a call and judges the answer: status, headers, content type and body by the specification; whether a forbidden request
   * was refused; and, where the target keeps what it is given, all that the rules of the service say of it.
   * @throws RunStopped when the run is to end
   */
  send(call: Call): Promise<Step>;
  /**
   * Sends calls at once. Each answer is held to the specification; what the store must hold is then read anew, and it is for who
   * calls this to judge the outcome.
   */
  sendAtOnce(calls: readonly Call[]): Promise<Step[]>;
  /** Moves the store's clock where the target has control; otherwise does nothing. */
  advance(seconds: number): Promise<void>;
  /** Lists every invoice, with extra fields, so that each is held to what was written. */
  audit(): Promise<void>;
  close(): Promise<void>;
}
