import type { ConnectionState } from '../connection/connection-state.ts';
import { InvoiceConnectionError } from '../errors/invoice-connection-error.ts';
import { copyCause, messageOf } from './copy-cause.ts';
import { after } from './deadline.ts';
import { Failure } from './failure.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { readIds } from './read-ids.ts';

/** An answer whose body is read, but not yet understood. */
export interface Answer {
  response: Response;
  body: ArrayBuffer;
}

/**
 * Sends one request and reads the bytes of its answer, all within the time limit. Gives a Failure if no whole answer came.
 * Never throws.
 */
export async function sendRequest(
  { fetch: own, headers, redact }: ConnectionState,
  { about, url, body }: PreparedRequest,
  limitMs: number,
  caller: AbortSignal | undefined,
): Promise<Answer | Failure> {
  const ending = new AbortController();
  const { signal } = ending;
  // Ends at once, also where `fetch` does not heed the signal.
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  ended.catch(() => undefined);
  let isLate = false;
  const cancel = after(limitMs, () => {
    isLate = true;
    ending.abort(new Error(`no whole answer after ${Math.round(limitMs)} ms`));
  });
  const onAbort = (): void => ending.abort(caller?.reason);
  caller?.addEventListener('abort', onAbort);
  let response: Response | undefined;
  try {
    const init: RequestInit = { method: about.method, headers, redirect: 'manual', signal };
    if (body !== undefined)
      Object.assign(init, { body, headers: { ...headers, 'Content-Type': 'application/json' } });
    response = await Promise.race([own ? own(new Request(url, init)) : fetch(url, init), ended]);
    if (typeof response?.arrayBuffer !== 'function') throw new TypeError('fetch gave no Response');
    return { response, body: await Promise.race([response.arrayBuffer(), ended]) };
  } catch (thrown) {
    const isAborted = !isLate && caller?.aborted;
    const cause = copyCause(isAborted ? caller.reason : thrown, redact);
    const details = {
      ...about,
      reason: isLate ? 'timed-out' : isAborted ? 'aborted' : 'connection-failed',
      summary: messageOf(cause),
      status: response?.status,
      ...(response?.headers && readIds(response.headers, redact)),
      cause,
    } as const;
    return new Failure(InvoiceConnectionError, details, { thrown });
  } finally {
    cancel();
    caller?.removeEventListener('abort', onAbort);
  }
}
