import type { Call } from '../call/call.ts';
import type { Failure } from '../call/failure.ts';
import type { WaitEvent } from '../hooks.ts';
import type { Envelope, InvoiceResult } from '../invoice-result.ts';

/** What is told of one call while it goes on. */
export interface CallWatch {
  /** An attempt begins. Gives what is to be told of its end. */
  attempt(): (outcome: InvoiceResult<Envelope> | Failure) => void;
  /** A wait begins. */
  wait: (cause: WaitEvent['cause'], ms?: number) => void;
  /** The call is over. */
  end(outcome: InvoiceResult<Envelope> | Failure): Promise<void>;
}

/** Watches calls; made by `observeCalls`. */
export type CallObserver = (call: Call<Envelope>, body: string | undefined) => CallWatch;
