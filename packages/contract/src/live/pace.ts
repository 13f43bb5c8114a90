import type { InvoiceFetch } from '@b2b-invoices/client';

/** Time, so that tests need not wait. */
export interface Timer {
  /** Milliseconds that only grow. */
  now(): number;
  /** Rejects when the signal says so. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface PaceOptions {
  fetch: InvoiceFetch;
  perMinute: number;
  timer: Timer;
  /** Whether there may be a request more after 429. */
  mayRepeat(sent: number): boolean;
  /** Is told before a wait of more than a few seconds. */
  onWait(seconds: number, why: string): void;
}

/** How often a request is sent again after 429. */
const repeats = 3;
/** How much of the store's window is left to its other integrations. */
const leftToOthers = 20;

const numberIn = (headers: Headers, name: string): number | undefined => {
  const number = Number.parseFloat(headers.get(name) ?? '');
  return Number.isFinite(number) ? number : undefined;
};

/** What a header says of the end of the window, in milliseconds; at most a minute, as long as the window is. */
const untilReset = (headers: Headers): number =>
  Math.min(60, Math.max(0, numberIn(headers, 'x-request-window-resets-after') ?? 60)) * 1000;

/** A fetch with a pace: requests come evenly, wait where the store's window is nearly used up, and after 429. */
export interface PacedFetch {
  fetch: InvoiceFetch;
  /** Requests that were sent, repeated ones among them. */
  readonly sent: number;
  /** Waits for the store's window end when it says so. */
  endWith(signal: AbortSignal | undefined): void;
}

export function pace({ fetch, perMinute, timer, mayRepeat, onWait }: PaceOptions): PacedFetch {
  const gap = 60_000 / perMinute;
  let next = timer.now();
  let sent = 0;
  let signal: AbortSignal | undefined;

  async function turn(): Promise<void> {
    const at = Math.max(next, timer.now());
    next = at + gap;
    const pause = at - timer.now();
    // A turn comes soon and is waited for; a wait for the store's window is not worth an interrupt.
    if (pause > 0) await timer.wait(pause, pause > gap ? signal : undefined);
  }

  function rest(milliseconds: number, why: string): void {
    next = Math.max(next, timer.now() + milliseconds);
    if (milliseconds > 3_000) onWait(Math.ceil(milliseconds / 1000), why);
  }

  async function attempt(request: Request, attempts: number): Promise<Response> {
    await turn();
    sent += 1;
    const response = await fetch(request.clone());
    const remaining = numberIn(response.headers, 'x-requests-remaining');
    if (response.status === 429) {
      rest(untilReset(response.headers), 'the store has no requests left');
      // A request that the limit refused has had no effect, so that it can be sent again.
      return attempts < repeats && mayRepeat(sent) ? attempt(request, attempts + 1) : response;
    }
    if (remaining !== undefined && remaining <= leftToOthers)
      rest(
        untilReset(response.headers),
        `the store has ${remaining} requests left, for all its integrations`,
      );
    return response;
  }

  return {
    fetch: (request) => attempt(request, 0),
    get sent() {
      return sent;
    },
    endWith(given) {
      signal = given;
    },
  };
}
