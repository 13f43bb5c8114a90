import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Address {
  host: string;
  /** 0: the system chooses. */
  port: number;
}

/** A server that answers over HTTP. */
export interface Listening {
  /** Such as `http://127.0.0.1:4020`. */
  origin: string;
  /** Takes no more requests and resolves when those that were accepted are answered, or after `grace` milliseconds. */
  close(grace?: number): Promise<void>;
}

/** The most milliseconds for the headers of a request, for a whole request, and for an idle connection; bytes; headers. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16_384,
};

/**
 * Answers over HTTP.
 * @param maxConnections connections beyond it are closed at once. Default 1,000
 * @throws Error with the code EADDRINUSE, EACCES or EADDRNOTAVAIL when it cannot listen
 */
export async function listen(
  listener: RequestListener,
  { host, port }: Address,
  maxConnections = 1000,
): Promise<Listening> {
  let closing = false;
  const server = createServer(limits, (request, response) => {
    // Otherwise a busy connection would go on for ever.
    if (closing) response.shouldKeepAlive = false;
    listener(request, response);
  });
  server.maxConnections = maxConnections;
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'it is taken' : error.message;
    throw Object.assign(new Error(`Cannot listen on port ${port} of ${host}: ${why}.`), { code: error.code });
  });
  const { address, port: real, family } = server.address() as AddressInfo;
  return {
    origin: `http://${family === 'IPv6' ? `[${address}]` : address}:${real}`,
    async close(grace = 10_000) {
      closing = true;
      const closed = once(server, 'close');
      server.close();
      // A connection whose last answer was under way would stay open until it has been idle for long enough.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const end = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearInterval(sweep);
      clearTimeout(end);
    },
  };
}
