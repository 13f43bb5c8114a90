import { brotliCompressSync, gzipSync } from 'node:zlib';
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

test('several headers of one name are read as one, in any letter case', async () => {
  const { url } = await startServer((_, response) => {
    response.writeHead(200, ['x-a', '1', 'X-A', '2', 'Content-Type', 'text/plain']).end();
  });
  const { headers } = await createSend(undefined, 5000)(requestTo(url), undefined);
  expect([headers.get('X-a'), headers.get('content-type'), headers.get('x-b')]).toEqual([
    '1, 2',
    'text/plain',
    null,
  ]);
});

test('a write without a body says that it has none, and a read says nothing of it', async () => {
  const seen: unknown[] = [];
  const { url } = await startServer((request, response) => {
    seen.push([request.headers['content-length'], request.headers['transfer-encoding']]);
    response.end();
  });
  const send = createSend(undefined, 5000);
  await send(requestTo(url, 'POST'), undefined);
  await send(requestTo(url, 'GET'), undefined);
  expect(seen).toEqual([
    ['0', undefined],
    [undefined, undefined],
  ]);
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])(
  'a body that comes as %s although nobody asked for it is read, and a broken one is no answer',
  async (name, encode) => {
    const { url } = await startServer((request, response) => {
      response.setHeader('Content-Encoding', name);
      response.end(request.url === '/bad' ? 'not compressed' : encode('\uFEFFZürich'));
    });
    const send = createSend(undefined, 5000);
    expect((await send(requestTo(url), undefined)).body).toBe('Zürich');
    await expect(send(requestTo(`${new URL(url).origin}/bad`), undefined)).rejects.toMatchObject({
      name: 'Unanswered',
    });
  },
);

test('a server that does not speak HTTP is no answer', async () => {
  const { url, server } = await startServer(() => {});
  server.on('connection', (socket) => socket.end('hello\r\n'));
  await expect(createSend(undefined, 5000)(requestTo(url), undefined)).rejects.toMatchObject({
    name: 'Unanswered',
  });
});
