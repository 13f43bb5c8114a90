import { expect, test } from 'vitest';
import { startServer } from '../../test-targets/start-server.ts';
import type { WireRequest } from './exchange.ts';
import { createSend } from './send.ts';

const requestTo = (url: string, method = 'GET'): WireRequest => ({
  method,
  url: new URL(url),
  headers: new Headers({ 'Content-Type': 'text/plain' }),
  body: '',
});

test('bytes arrive as they are, and the answer is read whole', async () => {
  const { url } = await startServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.setHeader('X-Got', Buffer.concat(chunks).toString('hex'));
    response.writeHead(400);
    response.write('first, ');
    response.end('last');
  });
  const { status, headers, body } = await createSend(undefined, 5000)(
    requestTo(url, 'POST'),
    new Uint8Array([0, 255, 252]),
  );
  expect([status, headers.get('x-got'), body]).toEqual([400, '00fffc', 'first, last']);
});

test('a redirect is an answer, and is not followed', async () => {
  const { url } = await startServer((_, response) => {
    response.writeHead(308, { Location: '/elsewhere' }).end();
  });
  expect((await createSend(undefined, 5000)(requestTo(url), undefined)).status).toBe(308);
});

test('a connection that breaks, in the middle of an answer too, is no answer', async () => {
  const { url } = await startServer((request, response) => {
    if (request.url?.endsWith('/half')) response.writeHead(200, { 'Content-Length': '10' }).write('half');
    setImmediate(() => request.socket.destroy());
  });
  const send = createSend(undefined, 5000);
  await expect(send(requestTo(url), undefined)).rejects.toMatchObject({ name: 'Unanswered' });
  await expect(send(requestTo(`${url}/half`), undefined)).rejects.toMatchObject({ name: 'Unanswered' });
});

test('a port at which nothing listens is named by its code', async () => {
  const { url, server } = await startServer(() => {});
  await new Promise((closed) => server.close(closed));
  await expect(createSend(undefined, 5000)(requestTo(url), undefined)).rejects.toThrow('ECONNREFUSED');
});
