import { after, type Deadline } from './deadline.ts';
import type { RateLimit } from './rate-limit.ts';

const windowMs = 60_000;

/** How many requests a connection sends, in any 60 seconds and at once. */
export interface Pace {
  requestsPerMinute: number;
  maxConcurrency: number;
}

interface Waiter {
  pace: Pace;
  go(): void;
}

/** Is told of a wait for a turn, as it begins. */
export type OnPause = (cause: 'pacing' | 'concurrency', ms?: number) => void;

/**
 * Gives the requests of one store their turns, first come, first served: no more at once than are allowed, no more in any
 * 60 seconds, and none in a window of the service that has nothing left.
 */
export class Pacer {
  #active = 0;
  // When the latest requests were sent, the oldest first. Any 60 seconds are counted, since the service's window may
  // begin at any time.
  readonly #sent: number[] = [];
  // What the service's window has left, until it ends.
  #left = 0;
  #windowEndsAt = 0;
  #pausedUntil = 0;
  readonly #queue: Waiter[] = [];
  #cancel = (): void => undefined;

  /**
   * Takes a turn at once and gives undefined, or waits for one; `leave` must be called when the request is over. Resolves to
   * how many milliseconds are needed as soon as it is clear that there will be no turn within the deadline, or as soon as the
   * signal aborts.
   */
  enter(pace: Pace, deadline: Deadline, onPause?: OnPause): Promise<number | undefined> | undefined {
    const pause = this.#pauseFor(pace, this.#queue.length);
    if (pause > deadline.leftMs) return Promise.resolve(pause);
    let hasTurn = false;
    let end = (): void => undefined;
    const waiter: Waiter = {
      pace,
      go() {
        hasTurn = true;
        end();
      },
    };
    this.#queue.push(waiter);
    this.#advance();
    if (hasTurn) return undefined;
    onPause?.(pause > 0 ? 'pacing' : 'concurrency', pause || undefined);
    const over = deadline.wait(deadline.leftMs, (settle) => {
      end = settle;
    });
    const leaveQueue = (): number | undefined => {
      if (hasTurn) return undefined;
      this.#queue.splice(this.#queue.indexOf(waiter), 1);
      this.#advance();
      return pause || deadline.totalMs;
    };
    return over.then(leaveQueue, leaveQueue);
  }

  /** How long the rate limit makes a request wait that has that many others before it, in milliseconds. */
  #pauseFor({ requestsPerMinute: limit }: Pace, before: number): number {
    if (limit === Number.POSITIVE_INFINITY) return 0;
    const now = performance.now();
    const sent = this.#sent;
    while ((sent[0] ?? now) <= now - windowMs) sent.shift();
    const excess = sent.length + before - limit;
    // It follows on a request that was sent, or on one that waits and will be sent some windows later.
    const free = excess < 0 ? 0 : (sent[excess % limit] ?? now) + windowMs * Math.ceil((excess + 1) / limit);
    const window = before < this.#left ? 0 : this.#windowEndsAt;
    return Math.max(0, Math.max(free, window, this.#pausedUntil) - now);
  }

  #advance(): void {
    this.#cancel();
    for (let waiter = this.#queue[0]; waiter !== undefined; waiter = this.#queue[0]) {
      const pause = this.#pauseFor(waiter.pace, 0);
      if (pause > 0) this.#cancel = after(pause, () => this.#advance());
      if (pause > 0 || this.#active >= waiter.pace.maxConcurrency) return;
      this.#active += 1;
      this.#left -= 1;
      if (waiter.pace.requestsPerMinute < Number.POSITIVE_INFINITY) this.#sent.push(performance.now());
      this.#queue.shift();
      waiter.go();
    }
  }

  /**
   * A request is over. What its answer says of the limit holds for all; those under way may not have been counted in it. Nothing
   * is sent for `pauseMs`.
   */
  leave({ remaining, resetsAfterSeconds = 0 }: RateLimit = {}, pauseMs = 0): void {
    this.#active -= 1;
    const now = performance.now();
    this.#pausedUntil = Math.max(this.#pausedUntil, now + pauseMs);
    if (remaining !== undefined) {
      const endsAt = now + resetsAfterSeconds * 1000;
      // An answer of the same window that comes late knows of fewer requests.
      const isSame = endsAt < this.#windowEndsAt + 1000;
      this.#left = Math.min(
        remaining - this.#active,
        isSame && now < this.#windowEndsAt ? this.#left : remaining,
      );
      this.#windowEndsAt = endsAt;
    }
    this.#advance();
  }
}

const pacers = new Map<string, Pacer>();

/** The pacer of a store, the same for all its connections in this process. */
export function pacerOf(store: string): Pacer {
  const pacer = pacers.get(store) ?? new Pacer();
  pacers.set(store, pacer);
  return pacer;
}
