import type { When } from './answer-faults.ts';

/** No connection: `fetch failed` with the code `ECONNREFUSED`. The request never reaches the server. */
export interface RefusedFault {
  kind: 'refused';
}

/** A connection that is reset: `fetch failed` with the code `ECONNRESET`. */
export interface ResetFault {
  kind: 'reset';
  /** Default: `after`, so the server has carried the request out. With `before` it was dropped on the way. */
  when?: When;
}

/** No answer until the request is aborted. */
export interface HangFault {
  kind: 'hang';
  /** Default: `after`, so the server has carried the request out. */
  when?: When;
}

/** A request that is late, and then goes on as if nothing were. */
export interface DelayFault {
  kind: 'delay';
  /** Milliseconds before the request is sent, 0 to 2,147,483,647. */
  delayMs: number;
}

/** A request that is delivered twice, one after the other, as a proxy that tries again does. */
export interface DuplicateFault {
  kind: 'duplicate';
  /** Whose answer comes back. Default: `second`. */
  answer?: 'first' | 'second';
}
