import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface Arrival {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A server that takes down what arrives, and gives the id 77 to every invoice. */
export async function startRecordingServer(): Promise<{
  baseUrl: string;
  arrivals: Arrival[];
  stop(): Promise<void>;
}> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      arrivals.push({ method, url, headers, body: Buffer.concat(parts) });
      const data = method === 'GET' && /(invoices|extra-fields)(\?|$)/.test(url) ? [] : { id: 77 };
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ code: 200, data, meta: { message: 'SUCCESS' } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api/v3/io/ip`,
    arrivals,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
