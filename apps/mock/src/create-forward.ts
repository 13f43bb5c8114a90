import { proxy } from 'hono/proxy';
import { describeDeath } from './death.ts';
import type { KeptPrism } from './keep-prism.ts';
import { serviceError } from './service-error.ts';
import type { Prism } from './start-prism.ts';
import { within } from './within.ts';

export interface ForwardOptions {
  prism: KeptPrism;
  /** Milliseconds that Prism may take for one answer. */
  answerLimit: number;
  /** Milliseconds that a request waits for Prism to be there. */
  waitLimit: number;
}

export interface Forward {
  /** Hands a request to Prism at `target`, a path and a query. Answers 502, 503 or 504 itself; rejects never. */
  forward(request: Request, target: string): Promise<Response>;
  /** `METHOD /path?query` of each request that Prism has and has not answered. */
  underway(): string[];
}

// How long a lost connection may be known before the death of the process is.
const DEATH_NOTICE = 500;

/**
 * The way from a request to Prism's answer: 502 when the request ended Prism, 503 when there is no Prism in time, 504
 * when Prism does not answer in time. A request that lost its connection through no fault of its own is sent again,
 * which is safe because Prism keeps no state.
 */
export function createForward({ prism, answerLimit, waitLimit }: ForwardOptions): Forward {
  const underway = new Set<{ name: string }>();

  async function forward(request: Request, target: string): Promise<Response> {
    let body: ArrayBuffer | null;
    try {
      body = request.body === null ? null : await request.arrayBuffer();
    } catch {
      return clientGone();
    }
    const deadline = Date.now() + waitLimit;
    while (Date.now() < deadline) {
      const current = await within(prism.current(), waitLimit).catch((reason: Error) => reason);
      if (current instanceof Error) return serviceError(503, current.message);
      if (current === undefined) break;
      const answer = await ask(current, request, target, body);
      if (answer !== undefined) return answer;
    }
    return serviceError(503, `Prism was not there within ${waitLimit} ms. Try again.`);
  }

  /** One attempt. Undefined: Prism did not get the request, or another request ended it. */
  async function ask(
    current: Prism,
    request: Request,
    target: string,
    body: ArrayBuffer | null,
  ): Promise<Response | undefined> {
    const url = new URL(current.origin + target);
    const entry = { name: `${request.method} ${url.pathname}${url.search}` };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), answerLimit);
    underway.add(entry);
    try {
      return await proxy(url, {
        raw: request,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, late.signal]),
        customFetch: (prepared) => {
          // The front has sent its 100 Continue already, and fetch refuses to send the header.
          prepared.headers.delete('expect');
          return fetch(prepared);
        },
      });
    } catch (error) {
      if (late.signal.aborted)
        return serviceError(504, `Prism did not answer ${entry.name} within ${answerLimit} ms.`);
      if (request.signal.aborted) return clientGone();
      const death = await within(current.death, DEATH_NOTICE);
      if (death === undefined || neverSent(error)) return undefined;
      if (death.request !== undefined && death.request !== entry.name) return undefined;
      return serviceError(502, describeDeath({ ...death, request: entry.name }, []));
    } finally {
      clearTimeout(timer);
      underway.delete(entry);
    }
  }

  return { forward, underway: () => [...underway].map(({ name }) => name) };
}

function neverSent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}

// Nobody reads it.
function clientGone(): Response {
  return new Response(null, { status: 499 });
}
