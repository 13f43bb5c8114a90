import { createSandbox, type Sandbox } from '../src/create-sandbox.ts';
import { demoStore } from '../src/demo-store.ts';
import type { Settings } from '../src/settings.ts';
import type { Answers } from './catalogue/seeded-fault.ts';
import { controlSecret, credentials } from './suite.ts';

/** A fresh server that has no mistake, in this process. */
export interface CorrectServer extends AsyncDisposable {
  answers: Answers;
  sandbox: Sandbox;
}

/** What makes a sandbox: the module itself, or one that was changed. */
export interface SandboxMaker {
  createSandbox: typeof createSandbox;
  demoStore: typeof demoStore;
}

/** Opens a fresh server. It notes answers of its own that break the specification and gives them, so that no fault is hidden. */
export async function openServer(
  settings: Partial<Settings> = {},
  maker: SandboxMaker = { createSandbox, demoStore },
): Promise<CorrectServer> {
  const sandbox = await maker.createSandbox({
    stores: [maker.demoStore({ hash: credentials.storeHash, tokens: [credentials.token] })],
    rateLimit: 'off',
    onViolation: 'note',
    controlSecret,
    settings,
  });
  return {
    sandbox,
    answers: (request) => sandbox.fetch(request),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}
