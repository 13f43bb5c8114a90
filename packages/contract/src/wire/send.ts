import type { InvoiceFetch } from '@b2b-invoices/client';
import { interrupted } from '../run/run-stopped.ts';
import { parseJson, type WireRequest, type WireResponse } from './exchange.ts';
import { sendOverHttp } from './http-send.ts';

/**
 * Sends a request and reads the whole answer.
 * @param signal gives the answer up
 * @throws Unanswered, or RunStopped where the signal said so
 */
export type Send = (
  request: WireRequest,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  signal?: AbortSignal,
) => Promise<WireResponse>;

type Exchanging = (
  request: WireRequest,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  signal: AbortSignal,
) => Promise<WireResponse>;

/** No answer came: no connection, a connection that broke, or none in time. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

interface Failure {
  cause?: unknown;
  code?: unknown;
  message?: string;
  name?: string;
}

/** Why no answer came, in a few words. */
export function reasonOf(error: unknown): string {
  const { cause, code: own, message, name } = Object(error) as Failure;
  if (name === 'TimeoutError') return 'no answer came in time';
  const { code, message: inner } = Object(cause) as Failure;
  return String(code ?? inner ?? (typeof own === 'string' ? own : undefined) ?? message ?? error);
}

/** Ends with the signal, also where the work does not look at it. */
function endingWith<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return Promise.race([work(), ended]);
}

const sendBy =
  (fetch: InvoiceFetch): Exchanging =>
  async ({ method, url, headers }, bytes, signal) => {
    const body = bytes === undefined ? {} : { body: bytes };
    const init = { method, headers, signal, redirect: 'manual' as const, ...body };
    const answer = await fetch(new Request(url, init));
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };

/**
 * Sends over a target's own `fetch`, or over the network.
 * @param timeoutMs the most that an answer may take; infinite for a `fetch` that limits the time itself
 */
export function createSend(fetch: InvoiceFetch | undefined, timeoutMs: number): Send {
  const exchange: Exchanging = fetch ? sendBy(fetch) : sendOverHttp;

  return async (request, bytes, signal) => {
    const limit = new AbortController();
    const end = (): void => limit.abort();
    const late = (): void => limit.abort(new DOMException('', 'TimeoutError'));
    const timer = Number.isFinite(timeoutMs) ? setTimeout(late, timeoutMs) : undefined;
    signal?.addEventListener('abort', end);
    try {
      const answer = await endingWith(limit.signal, () => exchange(request, bytes, limit.signal));
      // Parsed once for all that look into it.
      const json = parseJson(answer.body);
      return json ? { ...answer, json } : answer;
    } catch (error) {
      if (signal?.aborted) throw interrupted();
      throw new Unanswered(reasonOf(error), { cause: error });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    }
  };
}
