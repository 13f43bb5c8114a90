import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authToken, makeStep, storefrontToken, storeHash, token } from '../../test-reports/make-step.ts';
import { startRecordingServer } from '../../test-reports/recording-server.ts';
import { sampleCalls } from '../../test-reports/sample-calls.ts';
import type { Call } from '../wire/call.ts';
import { asCurl } from './as-curl.ts';

const run = promisify(execFile);
const env = {
  ...process.env,
  B2B_TOKEN: token,
  B2B_STORE_HASH: storeHash,
  B2B_AUTH_TOKEN: authToken,
  B2B_STOREFRONT_TOKEN: storefrontToken,
};

let server: Awaited<ReturnType<typeof startRecordingServer>>;
beforeAll(async () => {
  server = await startRecordingServer();
});
beforeEach(() => {
  server.arrivals.length = 0;
});
afterAll(() => server.stop());

const created = { code: 200, data: { id: 41 }, meta: { message: 'SUCCESS' } };
const stepOf = (call: Call) => makeStep(server.baseUrl, call, { status: 200, body: created });
const encodings = { 'utf-8': 'utf8', latin1: 'latin1', 'utf-16le': 'utf16le' } as const;

for (const [what, call] of Object.entries(sampleCalls)) {
  test(`a shell sends ${what} to the letter`, async () => {
    const step = stepOf(call);
    const line = asCurl([step]);
    await run('sh', ['-c', line], { env });
    expect(line.length).toBeLessThan(2000);
    const { url, headers } = step.exchange.request;
    const [arrival] = server.arrivals;
    expect(server.arrivals).toHaveLength(1);
    expect(arrival?.method).toBe(call.method);
    expect(arrival?.url).toBe(url.pathname + url.search);
    expect(arrival?.body.equals(Buffer.from(call.text ?? '', encodings[call.encoding ?? 'utf-8']))).toBe(
      true,
    );
    const {
      host,
      'user-agent': agent,
      'content-length': length,
      accept,
      ...arrived
    } = arrival?.headers ?? {};
    expect(arrived).toEqual(Object.fromEntries(headers));
    for (const secret of [token, storeHash, authToken, storefrontToken]) expect(line).not.toContain(secret);
  });
}

test('the id of a created invoice is carried on to the lines that ask for it', async () => {
  const lines = asCurl([
    stepOf({ method: 'POST', path: '/orders/41/invoices' }),
    stepOf({ method: 'GET', path: '/invoices/41/download-pdf' }),
    stepOf({ method: 'GET', path: '/invoices/410?q=41' }),
  ]);
  await run('sh', ['-c', lines], { env });
  expect(server.arrivals.map(({ url }) => url.replace('/api/v3/io/ip', ''))).toEqual([
    '/orders/41/invoices',
    '/invoices/77/download-pdf',
    '/invoices/410?q=41',
  ]);
});

test('a token that stands in an address or in a body is a variable there too', async () => {
  const line = asCurl([
    stepOf({ method: 'PUT', path: `/invoices/5?q=${token}`, text: `{"a":"it's ${token}"}` }),
  ]);
  expect(line).not.toContain(token);
  await run('sh', ['-c', line], { env });
  expect(server.arrivals[0]?.url).toContain(`q=${token}`);
  expect(String(server.arrivals[0]?.body)).toBe(`{"a":"it's ${token}"}`);
});
