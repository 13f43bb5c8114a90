import { createSandboxControl, type Target } from '@b2b-invoices/contract';
import { describeContract } from '@b2b-invoices/contract/vitest';
import { createSandbox, type Sandbox } from './create-sandbox.ts';
import { demoStore } from './demo-store.ts';

const origin = 'http://127.0.0.1:4020';
const controlSecret = 'secret-of-the-tests';
const stores = [demoStore({ hash: 'store-a', tokens: ['token-of-a'] })];
const opened: Sandbox[] = [];

async function openTarget(name: string, options: { extraFields: 'replace' | 'merge' }): Promise<Target> {
  const sandbox = await createSandbox({
    stores,
    rateLimit: 'off',
    controlSecret,
    onViolation: 'note',
    settings: options,
  });
  opened.push(sandbox);
  const fetch = (request: Request): Promise<Response> => sandbox.fetch(request);
  return {
    name,
    baseUrl: `${origin}/api/v3/io/ip`,
    fetch,
    credentials: { storeHash: 'store-a', token: 'token-of-a' },
    legacyCredentials: { authToken: 'token-of-a' },
    capabilities: ['refuse', 'stateful', 'write'],
    control: createSandboxControl({ url: `${origin}/_sandbox`, secret: controlSecret, fetch }),
  };
}

for (const extraFields of ['replace', 'merge'] as const) {
  describeContract(() => openTarget('sandbox', { extraFields }), {
    title: `the sandbox that ${extraFields}s extra fields keeps the contract`,
    seed: 1,
    effort: 0.15,
    // What extra fields become matters to few requests of the other phases.
    ...(extraFields === 'merge' ? { phases: ['examples', 'model', 'relations'] as const } : {}),
    close: async () => opened.pop()?.close(),
  });
}
