import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/listen.ts';
import { createRecording, replay } from './recording.ts';

let server: Listening;
const seen: string[] = [];

beforeAll(async () => {
  server = await listen(
    async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      seen.push(`${request.method} ${request.url} ${request.headers['x-auth-token']} ${body}`);
      response.writeHead(request.url === '/b?x=1' ? 404 : 200).end();
    },
    { host: '127.0.0.1', port: 0 },
  );
});
afterAll(() => server.close());

test('recorded requests are sent again as they were, and their statuses compared', async () => {
  const recording = createRecording();
  const headers = { 'X-Auth-Token': 'a' };
  await recording.fetch(new Request(`${server.origin}/a`, { method: 'POST', headers, body: '{"a":1}' }));
  await recording.fetch(new Request(`${server.origin}/b?x=1`, { headers }));
  const before = seen.splice(0);
  expect(before).toEqual(['POST /a a {"a":1}', 'GET /b?x=1 a ']);
  const [first] = recording.requests;
  if (first) first.status = 500;
  expect(await replay(recording, server.origin)).toMatchObject({ same: 1 });
  expect(seen).toEqual(before);
});
