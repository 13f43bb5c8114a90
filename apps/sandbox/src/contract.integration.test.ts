import { createContract, formatCoverage } from '@b2b-invoices/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './create-sandbox.ts';
import { demoStore } from './demo-store.ts';

describe('the sandbox keeps the contract:', () => {
  let sandbox: Sandbox;
  const contract = createContract({
    name: 'sandbox',
    baseUrl: 'http://127.0.0.1:4020/api/v3/io/ip',
    fetch: (request) => sandbox.fetch(request),
    credentials: { storeHash: 'store-a', token: 'token-of-a' },
    legacyCredentials: { authToken: 'token-of-a' },
    capabilities: ['refuse'],
    prepare: () => sandbox.reset(),
  });

  beforeAll(async () => {
    const stores = [demoStore({ hash: 'store-a', tokens: ['token-of-a'] })];
    sandbox = await createSandbox({ stores, rateLimit: 'off' });
  });
  afterAll(() => sandbox.close());

  test.each(contract.tests)('$name', ({ run }) => run());

  test('every operation and parameter was exercised', () => {
    const rows = contract.coverage().filter(({ kind }) => kind === 'operations' || kind === 'parameters');
    expect(
      rows.filter(({ missing }) => missing.length > 0),
      formatCoverage(rows),
    ).toEqual([]);
  });
});
