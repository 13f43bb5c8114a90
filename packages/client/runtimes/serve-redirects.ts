import { serveOnLoopback } from './loopback-server.ts';

/** An origin that redirects every request to another one, and what arrived at that other one. */
export interface Redirects {
  /** A base URL at the first origin. */
  redirectUrl: string;
  /** Answers with a list of the requests that arrived at the other origin, as JSON. */
  caughtUrl: string;
  stop(): Promise<void>;
}

/** Starts both. The other one lets the pages of every origin send to it, so that the client alone holds a token back. */
export async function serveRedirects(): Promise<Redirects> {
  const caught: string[] = [];
  const elsewhere = await serveOnLoopback((request, response) => {
    const isReading = request.url === '/caught';
    if (!isReading) caught.push(`${request.method} ${request.url} ${request.rawHeaders.join(' ')}`);
    response
      .writeHead(200, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': '*',
        'Access-Control-Allow-Headers': '*',
      })
      .end(JSON.stringify(isReading ? caught : {}));
  });
  const here = await serveOnLoopback((request, response) => {
    response.writeHead(307, { Location: `${elsewhere.origin}${request.url}` }).end();
  });
  return {
    redirectUrl: here.origin,
    caughtUrl: `${elsewhere.origin}/caught`,
    async stop() {
      await Promise.all([here.stop(), elsewhere.stop()]);
    },
  };
}
