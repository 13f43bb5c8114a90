import type { Verdict } from '../judge/verdict.ts';
import type { Call } from '../wire/call.ts';
import type { Exchange } from '../wire/exchange.ts';

/** A call, its answer, and what is wrong with it. */
export interface Step {
  call: Call;
  exchange: Exchange;
  verdicts: readonly Verdict[];
  /** What time it was for the store, in Unix seconds, where the target has control. */
  clock?: number;
}
