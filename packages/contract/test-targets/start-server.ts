import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SmallStore } from './small-store.ts';

/** Serves on a free port of this machine until the test ends. */
export async function startServer(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3/io/ip`, server };
}

/** Serves a small store over HTTP. */
export const listenerOf =
  (store: SmallStore): RequestListener =>
  async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET' } = request;
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const headers = new Headers(request.headers as Record<string, string>);
    const answer = await store.fetch(
      new Request(`http://127.0.0.1${request.url}`, { method, headers, ...body }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  };
