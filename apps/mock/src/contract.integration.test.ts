import { describeContract } from '@b2b-invoices/contract/vitest';
import { type ServedMock, serveMock } from './serve-mock.ts';

let mock: ServedMock | undefined;

describeContract(
  async () => {
    mock = await serveMock({ port: 0 });
    return {
      name: 'mock',
      baseUrl: mock.url,
      credentials: { storeHash: 'abc123', token: 'a-token-of-the-tests' },
      legacyCredentials: { authToken: 'an-old-token-of-the-tests' },
      capabilities: ['prefer', 'refuse'],
    };
  },
  { title: 'the mock keeps the contract', seed: 1, close: () => mock?.close() },
);
