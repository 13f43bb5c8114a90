import type { Target } from '@b2b-invoices/contract';

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

/** The sandbox as a target; it is put back before each contract test. */
export function createSandboxTarget(baseUrl: string): Target {
  return {
    ...createMockTarget(baseUrl),
    name: 'sandbox',
    capabilities: ['refuse'],
    async prepare() {
      const headers = { 'X-Sandbox-Secret': controlSecret };
      const { status } = await fetch(new URL('/_sandbox/reset', baseUrl), { method: 'POST', headers });
      if (status !== 204) throw new Error(`The sandbox could not be put back: ${status}.`);
    },
  };
}
