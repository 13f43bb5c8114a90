import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './create-sandbox.ts';
import { demoStore } from './demo-store.ts';

const headers = {
  'X-Auth-Token': 'token-of-a',
  'X-Store-Hash': 'store-a',
  'Content-Type': 'application/json',
};
const url = 'http://sandbox/api/v3/io/ip/invoices/2041';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({
    stores: [demoStore({ hash: 'store-a', tokens: ['token-of-a'] })],
    rateLimit: 'off',
  });
});
afterAll(() => sandbox.close());

async function openBalance(): Promise<string> {
  const answer = await sandbox.fetch(new Request(url, { headers }));
  return ((await answer.json()) as { data: { openBalance: { value: string } } }).data.openBalance.value;
}

test('who has changed an invoice reads the change, however many others read it at that moment', async () => {
  let reading = true;
  const readers = Array.from({ length: 8 }, async () => {
    while (reading) await openBalance();
  });
  for (let value = 1; value <= 200; value += 1) {
    const body = JSON.stringify({ openBalance: { code: 'USD', value: `${value}.0000` } });
    await sandbox.fetch(new Request(url, { method: 'PUT', headers, body }));
    expect(await openBalance()).toBe(`${value}.0000`);
  }
  reading = false;
  await Promise.all(readers);
});
