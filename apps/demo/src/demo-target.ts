import type { Target } from '@b2b-invoices/contract';

/** The mock as a target. It takes any credentials that are not empty. */
export function createDemoTarget(baseUrl: string): Target {
  return {
    name: 'mock',
    baseUrl,
    credentials: { storeHash: 'demo-store', token: 'demo-token' },
    legacyCredentials: { authToken: 'demo-token' },
    capabilities: ['prefer', 'refuse'],
  };
}
