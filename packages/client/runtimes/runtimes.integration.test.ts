import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../fixtures/start-sandbox.ts';
import { installClient } from './install-client.ts';
import type { Runtime } from './runtime.ts';
import { runtimes } from './runtimes.ts';
import { type Redirects, serveRedirects } from './serve-redirects.ts';
import { smokeNames } from './smoke.ts';
import type { SmokeReport } from './smoke-check.ts';

let folder: string;
let sandbox: Sandbox;
let redirects: Redirects;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-runtimes-'));
  [sandbox, redirects] = await Promise.all([startSandbox(), serveRedirects(), installClient(folder)]);
});

afterAll(async () => {
  await sandbox?.stop();
  await redirects?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the suite on a store of its own. */
async function runIn(runtime: Runtime): Promise<SmokeReport> {
  const { baseUrl, controlUrl, controlSecret } = sandbox;
  const { redirectUrl, caughtUrl } = redirects;
  const store = await sandbox.createStore();
  return runtime.run(folder, { ...store, baseUrl, controlUrl, controlSecret, redirectUrl, caughtUrl });
}

// Other platforms may lack a package, and any machine may lack Chromium; nothing else is ever skipped.
const hasAllPackages = process.platform === 'linux' && process.arch === 'x64';

test.for(runtimes)('the client works in $name', async (runtime, { skip }) => {
  const { name, missing, resends } = runtime;
  if (missing !== undefined && (name === 'Chromium' || !hasAllPackages)) {
    // The reporter does not tell why a test was skipped.
    process.stderr.write(`${missing}\n`);
    skip(missing);
  }
  expect(missing).toBeUndefined();
  const report = await runIn(runtime);
  const failed = report.results.filter(({ ok }) => !ok);
  expect(failed.map(({ name: check, detail }) => `${check}: ${detail}`)).toEqual([]);
  expect(report.results.map(({ name: check }) => check)).toEqual(smokeNames);
  expect(report.version).toMatch(new RegExp(`^${name}[ .]`));
  expect(report.resends).toEqual(resends);
});
