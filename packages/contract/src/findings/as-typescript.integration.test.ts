import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authToken, makeStep, storefrontToken, storeHash, token } from '../../test-reports/make-step.ts';
import { startRecordingServer } from '../../test-reports/recording-server.ts';
import { sampleCalls } from '../../test-reports/sample-calls.ts';
import type { Call } from '../wire/call.ts';
import { asTypescript } from './as-typescript.ts';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;
const env = {
  ...process.env,
  B2B_TOKEN: token,
  B2B_STORE_HASH: storeHash,
  B2B_AUTH_TOKEN: authToken,
  B2B_STOREFRONT_TOKEN: storefrontToken,
};

let server: Awaited<ReturnType<typeof startRecordingServer>>;
let folder = '';
beforeAll(async () => {
  server = await startRecordingServer();
  await mkdir(join(root, '.test-results'), { recursive: true });
  folder = await mkdtemp(join(root, '.test-results', 'typescript-'));
});
beforeEach(() => {
  server.arrivals.length = 0;
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const created = { code: 200, data: { id: 41 }, meta: { message: 'SUCCESS' } };
const stepOf = (call: Call, status = 200) => makeStep(server.baseUrl, call, { status, body: created });
const codeOf = (calls: readonly Call[]) =>
  asTypescript(
    calls.map((call) => stepOf(call)),
    { baseUrl: server.baseUrl },
  );

async function runModule(name: string, code: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, code);
  return (await run(process.execPath, [file], { env })).stdout;
}

test('what is written for each of the samples compiles against the client', async () => {
  const codes = await Promise.all(Object.values(sampleCalls).map((call) => codeOf([call])));
  await Promise.all(codes.map((code, index) => writeFile(join(folder, `sample-${index}.ts`), code)));
  const config = { extends: join(root, '../../tsconfig.json'), include: [join(folder, 'sample-*.ts')] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, '../../node_modules/.bin/tsc');
  const { stdout } = await run(tsc, ['-p', folder]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});

const throughFetch = new Set([
  'a limit with a zero in front',
  'a list in two places',
  'a type that is forbidden',
  'a key that is the prototype',
  'broken JSON',
  'a body with control characters',
  'a body that looks like a file',
  'an empty body',
  'a huge body',
  'Latin-1',
  'UTF-16',
  'another content type',
  'a body without a content type',
  'no credentials',
  'a token in other letter case',
  'a token without its end',
  'a token with one character more',
  'an old token in other letter case',
  'good credentials of both schemes',
  'credentials that are made up',
  'a header of its own',
  'a header beyond ASCII',
  'an id that is none',
  'an order with an empty object',
  'a question for the head alone',
  'a question for the options',
  'a method that nobody has',
]);

for (const [what, call] of Object.entries(sampleCalls)) {
  if (what === 'a method with a body that fetch refuses') continue;
  const way = throughFetch.has(what) ? 'a bare fetch' : 'the client';
  test(`${what} is sent through ${way}, and arrives the same`, async () => {
    const step = stepOf(call);
    const code = await codeOf([call]);
    expect(code.includes('So this is a bare fetch.')).toBe(throughFetch.has(what));
    for (const secret of [token, storeHash, authToken, storefrontToken]) expect(code).not.toContain(secret);
    expect(code.length).toBeLessThan(2000);
    await runModule('one.ts', code);
    const [arrival] = server.arrivals;
    const { url, headers } = step.exchange.request;
    expect(server.arrivals).toHaveLength(1);
    expect(arrival?.method).toBe(call.method);
    const arrivedUrl = new URL(arrival?.url ?? '', url);
    expect(arrivedUrl.pathname).toBe(url.pathname);
    expect([...arrivedUrl.searchParams]).toEqual([...url.searchParams]);
    for (const [name, value] of headers) expect(arrival?.headers[name]).toBe(value);
    if (way === 'the client') {
      if (call.text) expect(JSON.parse(String(arrival?.body))).toEqual(JSON.parse(call.text));
      else expect(arrival?.body).toHaveLength(0);
    } else {
      const encoding = { 'utf-8': 'utf8', latin1: 'latin1', 'utf-16le': 'utf16le' } as const;
      expect(arrival?.body.equals(Buffer.from(call.text ?? '', encoding[call.encoding ?? 'utf-8']))).toBe(
        true,
      );
    }
  });
}

test('the digits of an amount arrive as they were, although a number would round them', async () => {
  await runModule('digits.ts', await codeOf([sampleCalls['an amount with many digits'] as Call]));
  expect(String(server.arrivals[0]?.body)).toContain('1234567890123.4567');
});

test('the id of a created invoice is carried on, also to a bare fetch', async () => {
  const code = await asTypescript(
    [
      stepOf(sampleCalls['a body with quotes and other scripts'] as Call),
      stepOf({ method: 'GET', path: '/invoices/41' }),
      stepOf({ method: 'GET', path: '/invoices/41?nothing=1' }, 500),
      stepOf({ method: 'DELETE', path: '/invoices/410' }, 404),
    ],
    { baseUrl: server.baseUrl },
  );
  await runModule('carried.ts', code);
  const urls = server.arrivals.map(({ url }) => url.replace('/api/v3/io/ip', ''));
  expect(urls).toEqual(['/invoices', '/invoices/77', '/invoices/77?nothing=1', '/invoices/410']);
});

test('what neither the client nor fetch can send is said in a comment', async () => {
  const code = await codeOf([sampleCalls['a method with a body that fetch refuses'] as Call]);
  expect(code).toContain('Neither the client nor fetch can send a body with GET');
});
