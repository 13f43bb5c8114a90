import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { create, update, usd } from './contract/calls.ts';
import type { Call } from './contract/contract-fault.ts';
import { type CorrectServer, openCorrectServer, play } from './contract/play.ts';
import { contractFaults } from './contract-faults.ts';
import type { Answers } from './seeded-fault.ts';

/** One of each kind of request, right and wrong. */
const ordinaryCalls: readonly (string | Call)[] = [
  'GET /invoices?limit=5',
  'GET /invoices/2041',
  create({ openBalance: usd(12.5) }),
  update({ openBalance: usd('0.0000') }),
  'GET /invoices/2041/download-pdf',
  'GET /invoices/extra-fields',
  'POST /orders/90417/invoices',
  'DELETE /invoices/36',
  'GET /invoices/36',
  create({ customerId: undefined }),
  { line: 'POST /invoices', body: `${'['.repeat(100_000)}` },
  { line: 'POST /invoices', body: '{"__proto__":{}}' },
  { line: 'PUT /invoices/2041', body: Uint8Array.of(0x22, 0xff, 0x22) },
  { line: 'GET /invoices', headers: { 'X-Auth-Token': null, 'X-Store-Hash': null } },
  'PATCH /invoices/2041',
  'GET /nothing',
];

let server: CorrectServer;
beforeAll(async () => {
  server = await openCorrectServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function transcript(answers: Answers, calls: readonly (string | Call)[]): Promise<string> {
  await server.reset();
  return play(answers, calls);
}

async function beyondApi(answers: Answers): Promise<string[]> {
  const { url } = ((await (await server.answers(pdfRequest())).json()) as { data: { url: string } }).data;
  const urls = [url, 'http://127.0.0.1/_sandbox/stores', 'http://127.0.0.1/api/v3/io/invoices'];
  const read = async (each: string): Promise<string> => {
    const response = await answers(new Request(each));
    return `${response.status} ${await response.text()}`;
  };
  return Promise.all(urls.map(read));
}

const pdfRequest = (): Request =>
  new Request('http://127.0.0.1/api/v3/io/ip/invoices/2041/download-pdf', {
    headers: { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-a' },
  });

test('the catalogue has at least 65 faults over all eight operations, each with a name of its own', () => {
  const names = contractFaults.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(65);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(contractFaults)('$name', ({ seed, shows }) => {
  test('shows where the correct server does otherwise', async () => {
    const correct = await transcript(server.answers, shows);
    expect(await transcript(server.answers, shows)).toBe(correct);
    expect(await transcript(seed(server.answers), shows)).not.toBe(correct);
  });

  test('answers whatever it is asked, and leaves alone what is not of the API', async () => {
    const faulty = seed(server.answers);
    await expect(transcript(faulty, ordinaryCalls)).resolves.toBeTypeOf('string');
    await server.reset();
    const correct = await beyondApi(server.answers);
    expect(await beyondApi(faulty)).toEqual(correct);
  });
});
