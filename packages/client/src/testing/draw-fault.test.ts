import { expect, test } from 'vitest';
import { named } from '../../fixtures/answers.ts';
import { createFaultyFetch, type FaultKind, type FaultyFetch, type FaultyFetchOptions } from './index.ts';

const rates = { status: 0.2, html: 0.1, duplicate: 0.1 };

function random(options: FaultyFetchOptions): FaultyFetch {
  return createFaultyFetch({ fetch: () => named(), ...options });
}

function create(
  fetch: FaultyFetch,
  number: number,
  origin: string = 'https://example.com',
): Promise<Response> {
  const body = JSON.stringify({ invoiceNumber: `INV-${number}` });
  return fetch(`${origin}/invoices`, { method: 'POST', body });
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const faultsOf = ({ log }: FaultyFetch): (FaultKind | undefined)[] => log.map(({ fault }) => fault);

/** The faults of a hundred creates, one after the other. */
async function faultsOfHundred(options: FaultyFetchOptions, origin?: string): Promise<unknown[]> {
  const fetch = random(options);
  for (const number of upTo(100)) await create(fetch, number, origin);
  return faultsOf(fetch);
}

test('the same seed gives the same faults, another seed others', async () => {
  const faults = await faultsOfHundred({ seed: 1, rates });
  expect(await faultsOfHundred({ seed: 1, rates })).toEqual(faults);
  expect(await faultsOfHundred({ seed: 2, rates })).not.toEqual(faults);
  expect(new Set(faults)).toEqual(new Set([undefined, 'status', 'html', 'duplicate']));
});

test('a seed gives the same faults in every release', async () => {
  expect((await faultsOfHundred({ seed: 1, rates })).slice(0, 12)).toMatchInlineSnapshot(`
    [
      undefined,
      "html",
      "status",
      undefined,
      undefined,
      "html",
      undefined,
      undefined,
      "status",
      undefined,
      "status",
      undefined,
    ]
  `);
});

test('the server’s port makes no difference, nor does the order in which rates are written', async () => {
  const faults = await faultsOfHundred({ seed: 1, rates }, 'http://127.0.0.1:4020');
  const reversed = { duplicate: 0.1, html: 0.1, status: 0.2 };
  expect(await faultsOfHundred({ seed: 1, rates: reversed }, 'http://127.0.0.1:55123')).toEqual(faults);
});

test('each request gets its own faults, whatever the order in which they arrive', async () => {
  const forwards = random({ seed: 7, rates });
  const backwards = random({ seed: 7, rates });
  for (const number of upTo(50)) await create(forwards, number);
  await Promise.all(
    upTo(50)
      .toReversed()
      .map((number) => create(backwards, number)),
  );
  expect(faultsOf(backwards).toReversed()).toEqual(faultsOf(forwards));
});

test('a request that is sent again gets a new draw', async () => {
  const fetch = random({ seed: 3, rates: { status: 0.5 } });
  for (const _ of upTo(40)) await create(fetch, 1);
  expect(new Set(faultsOf(fetch)).size).toBe(2);
});

test('faults strike about as often as their rates say', async () => {
  const fetch = random({ seed: 11, rates: { html: 0.3, empty: 0.05 } });
  for (const number of upTo(4000)) await create(fetch, number);
  const share = (kind: FaultKind): number => faultsOf(fetch).filter((one) => one === kind).length / 4000;
  expect(share('html')).toBeCloseTo(0.3, 1);
  expect(Math.abs(share('html') - 0.3)).toBeLessThan(0.03);
  expect(Math.abs(share('empty') - 0.05)).toBeLessThan(0.015);
});

test('a rate of 1 strikes always, a rate of 0 never', async () => {
  expect(new Set(await faultsOfHundred({ rates: { empty: 1, html: 0 } }))).toEqual(new Set(['empty']));
  expect(new Set(await faultsOfHundred({ rates: { empty: 0 } }))).toEqual(new Set([undefined]));
});

test('a list of rates tells a kind more, and strikes only what matches', async () => {
  const fetch = random({
    seed: 5,
    rates: [
      { rate: 0.5, match: { method: 'GET' }, fault: { kind: 'status', status: 418 } },
      { rate: 0.5, fault: { kind: 'status', status: 507 } },
    ],
  });
  const reads = await Promise.all(upTo(40).map(() => fetch('https://example.com/invoices')));
  const creates = await Promise.all(upTo(40).map((number) => create(fetch, number)));
  expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([418, 507]));
  expect(new Set(creates.map(({ status }) => status))).toEqual(new Set([200, 507]));
});

test('the script goes before the rates', async () => {
  const fetch = random({ script: [{ fault: { kind: 'html' } }], rates: { empty: 1 } });
  await create(fetch, 1);
  await create(fetch, 1);
  expect(faultsOf(fetch)).toEqual(['html', 'empty']);
});

test('without a seed it takes a random one, which gives the same again', async () => {
  const first = random({ rates });
  for (const number of upTo(60)) await create(first, number);
  const second = random({ rates, seed: first.seed });
  for (const number of upTo(60)) await create(second, number);
  expect(faultsOf(second)).toEqual(faultsOf(first));
  expect(Number.isInteger(first.seed) && first.seed >= 0 && first.seed < 2 ** 32).toBe(true);
  expect(random({}).seed).not.toBe(random({}).seed);
});

test('a request with a body arrives whole after it was drawn for', async () => {
  const bodies: string[] = [];
  const fetch = createFaultyFetch({
    fetch: async (request) => {
      bodies.push(await request.text());
      return named();
    },
    rates: { duplicate: 1 },
  });
  await create(fetch, 1);
  expect(bodies).toEqual(['{"invoiceNumber":"INV-1"}', '{"invoiceNumber":"INV-1"}']);
});
