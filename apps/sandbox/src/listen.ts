import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';

export interface Address {
  host: string;
  /** 0: the system chooses. */
  port: number;
}

/** A server that answers over HTTP. */
export interface Listening {
  /** Such as `http://127.0.0.1:4020`. */
  origin: string;
  /** Takes no more requests and resolves when those that were accepted are answered. */
  close(): Promise<void>;
}

/** The most milliseconds for the headers of a request, for a whole request, and for an idle connection. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  maxHeaderSize: 16_384,
};

/**
 * Answers over HTTP with `fetch`.
 * @throws Error with the code EADDRINUSE, EACCES or EADDRNOTAVAIL when it cannot listen
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: Address,
): Promise<Listening> {
  const { maxHeaderSize, ...timeouts } = limits;
  const server: ServerType = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize } });
  Object.assign(server, timeouts);
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'it is taken' : error.message;
    throw Object.assign(new Error(`Cannot listen on port ${port} of ${host}: ${why}.`), { code: error.code });
  });
  const { address, port: real, family } = server.address() as AddressInfo;
  return {
    origin: `http://${family === 'IPv6' ? `[${address}]` : address}:${real}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
