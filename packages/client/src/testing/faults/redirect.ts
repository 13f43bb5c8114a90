import type { Exchange } from '../exchange.ts';
import type { RedirectFault } from './answer-faults.ts';

/** Answers with a redirect, or does with it what the request wants to be done. */
export async function redirect(
  fault: RedirectFault,
  { request, deliver, note }: Exchange,
): Promise<Response> {
  const { status = 307 } = fault;
  const location = locationOf(fault, new URL(request.url));
  if (location === request.url) note('the redirect leads to the same address');
  if (request.redirect === 'error') {
    throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
  }
  if (request.redirect === 'manual') return new Response(null, { status, headers: { Location: location } });
  const headers = new Headers(request.headers);
  headers.delete('Authorization');
  const becomesGet = status === 303 || (status < 303 && request.method === 'POST');
  const { signal } = request;
  if (becomesGet) return deliver(new Request(location, { headers, signal }));
  const body = request.body === null ? null : await request.clone().arrayBuffer();
  return deliver(new Request(location, { method: request.method, headers, body, signal }));
}

function locationOf({ to = 'another-origin', location }: RedirectFault, asked: URL): string {
  if (location !== undefined) return new URL(location, asked).href;
  if (to === 'another-origin') return `https://redirected.invalid${asked.pathname}${asked.search}`;
  return asked.href.replace(/^https:/, 'http:');
}
