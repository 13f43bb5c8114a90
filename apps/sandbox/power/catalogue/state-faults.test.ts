import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/create-sandbox.ts';
import { demoStore } from '../../src/demo-store.ts';
import type { Answers } from './seeded-fault.ts';
import { demonstrations } from './state-demonstrations/demonstrations.ts';
import { refusals } from './state-demonstrations/refusals.ts';
import { type Demonstration, openShop } from './state-demonstrations/shop.ts';
import { stateFaults } from './state-faults.ts';

/** 2026-03-01T12:00:00Z */
const noon = 1_772_366_400;
const second = demoStore({ hash: 'shop-b', tokens: ['token-b'] });
let seconds = noon;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({
    stores: [
      demoStore({ hash: 'shop-a', tokens: ['token-a'] }),
      { ...second, termDays: 14, extraFields: second.extraFields?.slice(0, 3) ?? [] },
    ],
    clock: { now: () => seconds * 1000 },
    rateLimit: 'off',
  });
});
afterAll(() => sandbox.close());

/** What a demonstration sees on a server that has just begun. */
async function see(demonstrate: Demonstration, seed: (next: Answers) => Answers): Promise<string> {
  await sandbox.reset();
  seconds = noon;
  const shop = openShop(seed(sandbox.fetch), (by) => {
    seconds += by;
  });
  return JSON.stringify(await demonstrate(shop));
}

const correct = (next: Answers): Answers => next;

describe('the catalogue of faults of state', () => {
  test('has a demonstration of each, and each name once', () => {
    const names = stateFaults.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(demonstrations).toSorted()).toEqual(names.toSorted());
  });

  test.each(stateFaults)('$area: $name can be seen', async ({ name, seed }) => {
    const demonstrate = demonstrations[name] as Demonstration;
    const right = await see(demonstrate, correct);
    expect(await see(demonstrate, correct)).toBe(right);
    expect(await see(demonstrate, seed)).not.toBe(right);
  });

  let right: unknown;
  test.each(stateFaults)('$area: $name refuses what is refused', async ({ seed }) => {
    right ??= JSON.parse(await see(refusals, correct));
    expect(JSON.parse(await see(refusals, seed))).toEqual(right);
  });

  test.each(stateFaults)('$area: $name passes control and other paths on as they came', async ({ seed }) => {
    const seen: Request[] = [];
    const answers = seed(async (request) => {
      seen.push(request);
      return new Response('');
    });
    for (const [method, path] of [
      ['POST', '/_sandbox/reset'],
      ['PUT', '/_sandbox/stores/shop-a/invoices/1'],
      ['GET', '/_files/shop-a/invoices/1.pdf'],
    ] as const) {
      const request = new Request(`http://127.0.0.1:4020${path}`, { method });
      await answers(request);
      expect(seen.splice(0)).toEqual([request]);
    }
  });
});
