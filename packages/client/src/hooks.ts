import type { Applied } from './errors/applied.ts';
import type { InvoiceErrorReason } from './errors/error-reasons.ts';

/** What every event names. */
export interface CallEvent {
  /** Tells the calls of this process apart; events of one call share it. */
  callId: number;
  operation: string;
  /** The HTTP method in capitals. */
  method: string;
  /** The path as the specification writes it, such as `/invoices/{invoiceId}`. */
  path: string;
  /** Unix milliseconds. */
  startedAt: number;
}

/** One request and its answer. */
export interface AttemptEvent extends CallEvent {
  /** 1 for the first. */
  attempt: number;
  durationMs: number;
  status?: number;
  /** Why it failed; absent if it succeeded. */
  reason?: InvoiceErrorReason;
  requestId?: string;
}

/** A wait between or before attempts. Reported as it begins. */
export interface WaitEvent extends CallEvent {
  /**
   * `back-off` before another attempt, `retry-after` where the service said how long, `pacing` ahead of the rate limit,
   * `concurrency` until another call is done.
   */
  cause: 'back-off' | 'retry-after' | 'pacing' | 'concurrency';
  /** How long it is going to be, in milliseconds; absent for `concurrency`, which nobody knows. */
  ms?: number;
}

/** What a call came to, by all its attempts together. */
export interface OutcomeEvent extends CallEvent {
  durationMs: number;
  attempts: readonly AttemptEvent[];
  waits: readonly WaitEvent[];
  /** The status of the last answer. */
  status?: number;
  /** Why it failed; absent if it succeeded. */
  reason?: InvoiceErrorReason;
  /** Whether it took effect; absent for operations that only read. */
  applied?: Applied;
  requestId?: string;
}

/** One write, for a ledger: enough to find out later what became of it, and nothing that must not be kept. */
export interface WriteEvent extends Omit<OutcomeEvent, 'attempts' | 'waits'> {
  /** How many times it was sent. */
  attempts: number;
  /** What the write is known by: `invoiceNumber` and `externalId` for a create, `invoiceId` or `orderId` for the others. */
  key: Readonly<Record<string, string>>;
  /** SHA-256 of the body as it was sent, in hex; absent where nothing is sent, or where the runtime has no Web Crypto. */
  bodySha256?: string;
  /**
   * `succeeded` by an answer; `reconciled` where the answer was lost, and a look at the service showed that it took effect;
   * `failed`, for which see `applied`.
   */
  outcome: 'succeeded' | 'reconciled' | 'failed';
  /** The invoice's id, where it is known. */
  invoiceId?: string;
}

/**
 * Functions that are told what happens; `observeCalls` makes an observer of them. None of them is given credentials, bodies
 * or addresses with their queries. They are called in passing: what they return is not waited for, and what they throw is
 * dropped, since a log that fails must not make a write fail that took effect.
 */
export interface InvoiceHooks {
  /** After each attempt. */
  onAttempt?: (event: AttemptEvent) => void;
  /** As a wait begins. */
  onWait?: (event: WaitEvent) => void;
  /** Once a call is over, however it ended. Not for one that was refused before it began, as an `invalid-argument`. */
  onOutcome?: (event: OutcomeEvent) => void;
  /** Once a write is over: createInvoice, updateInvoice, deleteInvoice and createInvoiceFromOrder. */
  onWrite?: (event: WriteEvent) => void;
}
