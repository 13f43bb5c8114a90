import { Buffer } from 'node:buffer';
import { brokenOff, tooLarge } from './body-refusals.ts';
import type { IncomingRequest } from './incoming-request.ts';
import type { Delivery, OutgoingAnswer } from './outgoing-answer.ts';

/** No more is taken than the limit, also of a body that does not say how long it is. */
async function readAll({ headers, body }: Request, limit: number): Promise<Uint8Array> {
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const { value } = (await reader?.read().catch(() => Promise.reject(brokenOff()))) ?? {};
    if (!value) return Buffer.concat(chunks);
    size += value.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(value);
  }
}

/** A request that comes as `fetch` gives it. */
export function fromFetch(request: Request): IncomingRequest {
  const { origin, pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    origin,
    header: (name) => request.headers.get(name),
    get rawHeaders() {
      return [...request.headers].flat();
    },
    readBody: (limit) => readAll(request, limit),
  };
}

/** A body that ends too early: with an error, or never until the request is aborted. */
function brokenBody(body: string, delivery: Delivery & { afterBytes: number }, signal: AbortSignal) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body).slice(0, delivery.afterBytes));
      if (delivery.kind === 'stall') {
        signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
      }
    },
    pull(controller) {
      if (delivery.kind === 'truncate') controller.error(new TypeError('terminated'));
    },
  });
}

/**
 * An answer as `fetch` gives it.
 * @throws TypeError as `fetch` does when the connection is reset
 */
export function toResponse(
  { status, headers, body, delivery }: OutgoingAnswer,
  { signal }: Request,
): Response {
  if (!delivery) return new Response(body, { status, headers });
  if (delivery.kind === 'reset') {
    const cause = Object.assign(new Error('The connection was reset.'), { code: 'ECONNRESET' });
    throw new TypeError('fetch failed', { cause });
  }
  return new Response(brokenBody(body, delivery, signal), { status, headers });
}
