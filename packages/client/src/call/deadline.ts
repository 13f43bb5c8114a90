/** The time that a call has, and the signal that may end it before. Shared by everything that the call does. */
export class Deadline {
  readonly totalMs: number;
  readonly signal: AbortSignal | undefined;
  readonly #endsAt: number;

  constructor(totalMs: number, signal: AbortSignal | undefined) {
    this.totalMs = totalMs;
    this.signal = signal;
    this.#endsAt = performance.now() + totalMs;
  }

  /** Milliseconds that are left, 0 at the least. */
  get leftMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }

  /** Waits. Rejects with the signal's reason as soon as it aborts. `start` is given the function that ends the wait early. */
  wait(ms: number, start?: (end: () => void) => void): Promise<void> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        cancel();
        signal?.removeEventListener('abort', settle);
        if (signal?.aborted) reject(signal.reason);
        else resolve();
      };
      const cancel = after(ms, settle);
      signal?.addEventListener('abort', settle);
      start?.(settle);
      if (signal?.aborted) settle();
    });
  }
}

/** Calls back after that many milliseconds, or after the 24 days that a timer holds. Gives a function that stops it. */
export function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, Math.min(ms, 2 ** 31 - 1));
  return () => clearTimeout(timer);
}
