import { createContract, formatCoverage, type Target } from '@b2b-invoices/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedMock, serveMock } from './serve-mock.ts';

const target: Target = {
  name: 'mock',
  baseUrl: 'http://127.0.0.1/api/v3/io/ip',
  credentials: { storeHash: 'abc123', token: 'a-token-of-the-tests' },
  legacyCredentials: { authToken: 'an-old-token-of-the-tests' },
  capabilities: ['prefer', 'refuse'],
};

describe('the mock keeps the contract:', () => {
  let mock: ServedMock;
  const contract = createContract({
    ...target,
    // The names of the tests are needed before the mock has its port.
    fetch: (request) => fetch(new Request(request.url.replace(target.baseUrl, mock.url), request)),
  });

  beforeAll(async () => {
    mock = await serveMock({ port: 0 });
  });
  afterAll(() => mock.close());

  test.each(contract.tests)('$name', ({ run }) => run());

  test('every operation, parameter, status and media type was exercised', () => {
    expect(contract.omitted).toEqual([]);
    const uncovered = contract.coverage().filter(({ missing }) => missing.length > 0);
    expect(uncovered, formatCoverage(contract.coverage())).toEqual([]);
  });
});
