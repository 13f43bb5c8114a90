/**
 * The requests that wait. Without a socket nothing else need hold them, and a request that is collected as garbage no longer
 * hears that the signal it was made with aborts: its caller would wait for ever.
 */
const waiting = new Set<{ readonly request: Request }>();

/** Calls back with the signal's reason as soon as the request aborts, or never after the function that it gives is called. */
export function onAbort(request: Request, callback: (reason: unknown) => void): () => void {
  const { signal } = request;
  const held = { request };
  const stop = (): void => {
    signal.removeEventListener('abort', abort);
    waiting.delete(held);
  };
  const abort = (): void => {
    stop();
    callback(signal.reason);
  };
  waiting.add(held);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  return stop;
}

/** The work's outcome, or a rejection with the signal's reason as soon as the request aborts. */
export function untilAborted<Value>(request: Request, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = onAbort(request, reject);
    work.then(resolve, reject).finally(stop);
  });
}

/** Never resolves; rejects with the signal's reason as soon as the request aborts. */
export function never(request: Request): Promise<never> {
  return untilAborted(request, new Promise<never>(() => {}));
}

/** Resolves after so many milliseconds, or rejects with the signal's reason as soon as the request aborts. */
export function delayed(request: Request, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return untilAborted(request, elapsed).finally(() => clearTimeout(timer));
}
