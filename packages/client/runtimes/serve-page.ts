import { createReadStream } from 'node:fs';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { serveOnLoopback } from './loopback-server.ts';
import type { SmokeTarget } from './smoke-check.ts';

/** An origin with a page that has the suite, and with everything that the suite asks for. */
export interface Page {
  url: string;
  /** The same target, but at the page's own origin. */
  target: SmokeTarget;
  stop(): Promise<void>;
}

const html = '<!doctype html><meta charset="utf-8"><script type="module" src="/smoke.js"></script>';

/**
 * Serves a page with the script, and hands all other requests on. A page can call no other origin that does not allow it,
 * and the vendor allows none: a browser gets to the API by the page's own server alone. So does this page.
 */
export async function servePage(script: string, target: SmokeTarget): Promise<Page> {
  const { origin, stop } = await serveOnLoopback((incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url ?? '/', 'http://page');
    if (pathname === '/') succeed(outgoing, 'text/html').end(html);
    else if (pathname === '/smoke.js') createReadStream(script).pipe(succeed(outgoing, 'text/javascript'));
    else if (pathname.startsWith('/redirects/')) handOn(incoming, outgoing, target.redirectUrl + pathname);
    else handOn(incoming, outgoing, new URL(pathname + search, target.baseUrl).href);
  });
  const atPage = (url: string): string => origin + new URL(url).pathname;
  return {
    url: `${origin}/`,
    target: {
      ...target,
      baseUrl: atPage(target.baseUrl),
      controlUrl: atPage(target.controlUrl),
      redirectUrl: `${origin}/redirects`,
    },
    stop,
  };
}

function succeed(outgoing: ServerResponse, type: string): ServerResponse {
  return outgoing.writeHead(200, { 'Content-Type': type });
}

/** Asks the same elsewhere and answers the same, a reset, a stall and an answer that breaks off among it. */
function handOn(incoming: IncomingMessage, outgoing: ServerResponse, url: string): void {
  const { method, headers } = incoming;
  const upstream = request(url, { method, headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers).flushHeaders();
    answer.on('error', () => outgoing.destroy()).pipe(outgoing);
  });
  upstream.on('error', () => incoming.socket.resetAndDestroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
