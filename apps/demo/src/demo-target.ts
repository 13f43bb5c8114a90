import { createSandboxControl, type Target } from '@b2b-invoices/contract';

/** What the sandbox's control is opened with. It listens on this machine alone. */
export const controlSecret = 'demo-control';

/** The mock as a target. It takes any credentials that are not empty. */
export function createMockTarget(baseUrl: string): Target {
  return {
    name: 'mock',
    baseUrl,
    credentials: { storeHash: 'demo-store', token: 'demo-token' },
    legacyCredentials: { authToken: 'demo-token' },
    capabilities: ['prefer', 'refuse'],
  };
}

/** The sandbox as a target; each check gets a store of its own. */
export function createSandboxTarget(baseUrl: string): Target {
  const url = new URL('/_sandbox', baseUrl).href;
  return {
    ...createMockTarget(baseUrl),
    name: 'sandbox',
    capabilities: ['refuse', 'stateful', 'write'],
    control: createSandboxControl({ url, secret: controlSecret }),
  };
}
