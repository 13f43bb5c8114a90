import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

export interface Address {
  /** A name or an address of this machine. */
  host: string;
  /** 0: the system chooses. */
  port: number;
}

export interface Front {
  /** `http://host:port`, with the port that it really has, and no slash at the end. */
  readonly origin: string;
  /** Stops listening and ends the connections that are open. */
  close(): Promise<void>;
}

/**
 * Answers HTTP with a function from Request to Response.
 *
 * Throws an Error that says why it cannot listen, in one sentence, with the system's `code` (`EADDRINUSE` for a taken port).
 */
export function listen(
  fetch: (request: Request) => Promise<Response>,
  { host, port }: Address,
): Promise<Front> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch, hostname: host, port, overrideGlobalObjects: false },
      (address: AddressInfo) => {
        const name = host.includes(':') ? `[${host}]` : host;
        resolve({
          origin: `http://${name}:${address.port}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'it is taken' : error.message;
      reject(
        Object.assign(new Error(`Cannot listen on port ${port} of ${host}: ${why}.`), { code: error.code }),
      );
    });
  });
}
