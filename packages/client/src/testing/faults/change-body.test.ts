import { expect, test } from 'vitest';
import { errorOf } from '../../../fixtures/error-of.ts';
import { serve } from '../../../fixtures/serve.ts';
import { createFaultyFetch, type Fault, type FaultyFetch } from '../index.ts';

const text = '{"name":"Größe €"}';

function through(fault: Fault, body: string = text): FaultyFetch {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': '999', 'X-Request-Id': 'r-1' };
  return createFaultyFetch({ fetch: () => new Response(body, { headers }), script: [{ fault }] });
}

async function bytesOf(fault: Fault, body?: string): Promise<Uint8Array> {
  const response = await through(fault, body)('https://example.com/invoices');
  return new Uint8Array(await response.arrayBuffer());
}

test('a truncated body fails as that of Node does, after the bytes that came', async () => {
  let real: unknown;
  await serve(
    (_request, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('{"code"', () => response.destroy());
    },
    async (baseUrl) => {
      real = await errorOf((await fetch(baseUrl)).text());
    },
  );
  const response = await through({ kind: 'truncate', afterBytes: 7 })('https://example.com/invoices');
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"name"');
  const failed = await errorOf(reader?.read() ?? Promise.resolve());
  expect(real).toMatchObject({ name: 'TypeError', message: 'terminated', cause: { code: 'UND_ERR_SOCKET' } });
  expect(failed).toMatchObject({
    name: 'TypeError',
    message: 'terminated',
    cause: { code: 'UND_ERR_SOCKET' },
  });
});

test('a body can be truncated before its first byte', async () => {
  const response = await through({ kind: 'truncate', afterBytes: 0 })('https://example.com/invoices');
  expect(await errorOf(response.text())).toMatchObject({ message: 'terminated' });
});

test('a body can end early as if it were whole, by default at its half', async () => {
  expect(await bytesOf({ kind: 'truncate', ends: 'quietly' }, 'abcdef')).toEqual(
    new TextEncoder().encode('abc'),
  );
});

test('a stalled body brings its headers, its first bytes, and no more', async () => {
  const abort = new AbortController();
  const response = await through({ kind: 'stall', afterBytes: 7 })('https://example.com/invoices', {
    signal: abort.signal,
  });
  expect([response.status, response.headers.get('X-Request-Id')]).toEqual([200, 'r-1']);
  const reader = response.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"name"');
  const next = reader?.read() ?? Promise.resolve();
  const first = await Promise.race([next, new Promise((resolve) => setImmediate(resolve, 'nothing'))]);
  expect(first).toBe('nothing');
  abort.abort('enough');
  expect(await errorOf(next)).toBe('enough');
});

test.each([
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
] as const)('a body can come in %s, which is no UTF-8', async (encoding, label) => {
  const bytes = await bytesOf({ kind: 'encoding', encoding });
  expect(new TextDecoder(label).decode(bytes)).toBe(text);
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
});

test('a body can come in Latin-1, with a question mark for what that lacks', async () => {
  const bytes = await bytesOf({ kind: 'encoding', encoding: 'latin-1' });
  expect(String.fromCharCode(...bytes)).toBe('{"name":"Größe ?"}');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
});

test('the log tells that Latin-1 changes nothing in ASCII', async () => {
  const fetch = through({ kind: 'encoding', encoding: 'latin-1' }, '{}');
  await fetch('https://example.com/invoices');
  expect(fetch.log[0]?.problem).toBe('the body is ASCII, which is the same in Latin-1');
});

test.each(['{"a":1}', '{"a":1}\n', '{}', '[]', '[1]', '"a"', '{"a":{}}'])(
  'broken, %j is no JSON',
  async (body) => {
    const broken = new TextDecoder().decode(await bytesOf({ kind: 'broken-json' }, body));
    expect(() => JSON.parse(body)).not.toThrow();
    expect(() => JSON.parse(broken)).toThrow();
  },
);

test('an answer with another body keeps its headers but for the length', async () => {
  const response = await through({ kind: 'broken-json' })('https://example.com/invoices');
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'application/json',
    'x-request-id': 'r-1',
  });
});
