import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './create-sandbox.ts';
import { demoStore } from './demo-store.ts';

const headers = {
  'X-Auth-Token': 'token-of-a',
  'X-Store-Hash': 'store-a',
  'X-Sandbox-Secret': 'open sesame',
};
const stores = [demoStore({ hash: 'store-a', tokens: ['token-of-a'] })];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ stores, controlSecret: 'open sesame' });
});
afterAll(() => sandbox.close());

const send = (
  method: string,
  path: string,
  body?: unknown,
  given: Record<string, string> = headers,
): Promise<Response> =>
  sandbox.fetch(
    new Request(`http://127.0.0.1${path}`, {
      method,
      headers: given,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
const remove = () => send('DELETE', '/api/v3/io/ip/invoices/2041');

describe('control', () => {
  test('is closed without the secret', async () => {
    expect((await send('POST', '/_sandbox/reset', undefined, {})).status).toBe(401);
    expect((await send('POST', '/_sandbox/reset', undefined, { 'X-Sandbox-Secret': 'guess' })).status).toBe(
      401,
    );
  });

  test('is not there at all when the sandbox was given no secret', async () => {
    const closed = await createSandbox({ stores });
    const answer = await closed.fetch(
      new Request('http://127.0.0.1/_sandbox/reset', { method: 'POST', headers }),
    );
    await closed.close();
    expect(answer.status).toBe(404);
  });

  test('puts everything back', async () => {
    expect((await remove()).status).toBe(200);
    expect((await remove()).status).toBe(404);
    expect((await send('POST', '/_sandbox/reset')).status).toBe(204);
    expect((await remove()).status).toBe(200);
  });

  test('stops the clock, sets it, moves it, and lets it go', async () => {
    const clock = async (change: unknown) => (await send('PUT', '/_sandbox/clock', change)).json();
    expect(await clock({ frozen: true, now: 1_000_000 })).toEqual({ now: 1_000_000, frozen: true });
    expect(await clock({ advance: 5000 })).toEqual({ now: 1_005_000, frozen: true });
    const moving = (await clock({ frozen: false })) as { now: number };
    expect(moving.now).toBeGreaterThanOrEqual(1_005_000);
    expect(moving.now).toBeLessThan(1_065_000);
    const released = (await clock({ release: true })) as { now: number };
    expect(Math.abs(released.now - Date.now())).toBeLessThan(60_000);
  });

  test('refuses a change of the clock that makes no sense', async () => {
    for (const change of [{ now: 'noon' }, { later: 1 }, [], 'noon']) {
      expect((await send('PUT', '/_sandbox/clock', change)).status).toBe(400);
    }
  });

  test('shows what happened, of one store or of all', async () => {
    await send('POST', '/_sandbox/reset');
    await send('GET', '/api/v3/io/ip/invoices?companyId=3');
    const journal = async (query: string) => (await send('GET', `/_sandbox/journal${query}`)).json();
    expect(await journal('?store=store-a')).toMatchObject([
      { operationId: 'listInvoices', status: 200, ignored: ['companyId'] },
    ]);
    expect(await journal('?store=store-b')).toEqual([]);
  });
});
