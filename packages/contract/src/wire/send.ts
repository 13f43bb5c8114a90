import type { InvoiceFetch } from '@b2b-invoices/client';
import { interrupted } from '../run/run-stopped.ts';
import { parseJson, type WireRequest, type WireResponse } from './exchange.ts';

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

/** No answer came: no connection, a connection that broke, or none in time. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** Why no answer came, in a few words. */
export function reasonOf(error: unknown): string {
  const { cause, message, name } = Object(error) as { cause?: unknown; message?: string; name?: string };
  if (name === 'TimeoutError') return 'no answer came in time';
  const { code, message: inner } = Object(cause) as { code?: string; message?: string };
  return code ?? inner ?? message ?? String(error);
}

/** Ends with the signal, also where the work does not look at it. */
function endingWith<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return Promise.race([work(), ended]);
}

/**
 * Sends over a target's own `fetch`, or over the network.
 * @param timeoutMs the most that an answer may take; infinite for a `fetch` that limits the time itself
 */
export function createSend(fetch: InvoiceFetch | undefined, timeoutMs: number): Send {
  async function answerTo(
    { method, url, headers }: WireRequest,
    bytes: Uint8Array<ArrayBuffer> | undefined,
    signal: AbortSignal,
  ): Promise<WireResponse> {
    const body = bytes === undefined ? {} : { body: bytes };
    const init = { method, headers, signal, redirect: 'manual' as const, ...body };
    const answer = await (fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init));
    const text = await answer.text();
    // Parsed once for all that look into it.
    const json = parseJson(text);
    return { status: answer.status, headers: answer.headers, body: text, ...(json ? { json } : {}) };
  }

  return async (request, bytes, signal) => {
    const limit = new AbortController();
    const end = (): void => limit.abort();
    const late = (): void => limit.abort(new DOMException('', 'TimeoutError'));
    const timer = Number.isFinite(timeoutMs) ? setTimeout(late, timeoutMs) : undefined;
    signal?.addEventListener('abort', end);
    try {
      return await endingWith(limit.signal, () => answerTo(request, bytes, limit.signal));
    } catch (error) {
      if (signal?.aborted) throw interrupted();
      throw new Unanswered(reasonOf(error), { cause: error });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    }
  };
}
