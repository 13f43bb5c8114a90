import type { CallLimits } from '../connection/call-limits.ts';

/** What can be set for a single call; the limits take the place of the connection's. */
export interface CallOptions extends Partial<CallLimits> {
  /** Ends the call when it aborts, at once, also during a wait; the call rejects with the reason `aborted`. */
  signal?: AbortSignal;
}
