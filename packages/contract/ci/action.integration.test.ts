import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { repository } from './testing/composite-action.ts';
import { type FakeNpm, fakeNpm } from './testing/fake-npm.ts';
import { type ActionRun, runAction } from './testing/run-action.ts';
import { driftAnswers } from './testing/sandbox-faults.ts';
import { type RunningApp, startApp } from './testing/start-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const secret = 'sandbox-of-the-tests';
const store = { B2B_STORE_HASH: 'a-store', B2B_TOKEN: 'a-token-of-the-tests' };
const stores = [
  '--store',
  `${store.B2B_STORE_HASH}:${store.B2B_TOKEN}`,
  '--store',
  'broken:a-token-of-broken',
];

let temporary: string;
let npm: FakeNpm;
let mock: RunningApp;
let sandbox: RunningApp;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'b2b-invoices-ci-'));
  [npm, mock, sandbox] = await Promise.all([
    fakeNpm(temporary),
    startApp('mock'),
    startApp('sandbox', ['--rate-limit', 'off', '--control', secret, ...stores]),
  ]);
  const fault = { operationId: 'listInvoices', pointer: '/data/*/status', to: 'string' };
  await driftAnswers(sandbox.url, secret, { storeHash: 'broken', ...fault });
});
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  await sandbox[Symbol.asyncDispose]();
  await rm(temporary, { recursive: true });
});

/** Runs the action as a job does that installs the package. */
const run = (inputs: Record<string, string>, env: Record<string, string> = {}): Promise<ActionRun> =>
  runAction({
    inputs: { quick: 'true', ...inputs },
    env: { ...npm.env, ...env },
    actionPath: npm.actionPath,
  });

test('the action agrees with the mock', async () => {
  await using done = await run({ profile: 'mock', url: mock.url, phases: 'protocol' });
  expect([done.code, done.log]).toEqual([0, expect.any(String)]);
  expect(done.outputs).toMatchObject({ outcome: 'agree', findings: '0', reports: 'contract-report' });
  expect((await readdir(join(done.folder, 'contract-report'))).toSorted()).toEqual([
    'junit.xml',
    'report.html',
    'report.json',
    'report.md',
  ]);
  expect(done.summary).not.toBe('');
});

test('the action agrees with the sandbox, with credentials of the environment', async () => {
  await using done = await run({ profile: 'sandbox', url: sandbox.url, phases: 'client' }, store);
  expect([done.code, done.outputs['outcome']]).toEqual([0, 'agree']);
  expect(done.log + done.summary + JSON.stringify(done.outputs)).not.toContain(store.B2B_TOKEN);
});

test('the action fails where a server breaks the contract, and says how often and where to look', async () => {
  const inputs = { profile: 'sandbox', url: sandbox.url, phases: 'client', reports: 'out/some reports' };
  await using done = await run(inputs, { B2B_STORE_HASH: 'broken', B2B_TOKEN: 'a-token-of-broken' });
  expect([done.code, done.outputs['outcome']]).toEqual([1, 'findings']);
  expect(Number(done.outputs['findings'])).toBeGreaterThan(0);
  expect(done.outputs['report']).toBe('out/some reports/report.html');
  expect((await readFile(join(done.folder, 'out/some reports/report.html'), 'utf8')).length).toBeGreaterThan(
    0,
  );
});

test('the action says that no run could be made where nobody answers', async () => {
  await using done = await run({ profile: 'mock', url: 'http://127.0.0.1:9/api/v3/io/ip' });
  expect([done.code, done.outputs['outcome'], done.outputs['findings']]).toEqual([2, 'not-made', '']);
});

test('the action runs the source of this repository', async () => {
  const inputs = { profile: 'mock', url: mock.url, phases: 'protocol', quick: 'true', version: 'workspace' };
  await using done = await runAction({ actionPath: repository, inputs });
  expect([done.code, done.log]).toEqual([0, expect.stringContaining('mock agrees')]);
});

test('the action runs the source of this repository with control of the sandbox', async () => {
  const inputs = {
    profile: 'sandbox',
    url: sandbox.url,
    phases: 'client',
    quick: 'true',
    version: 'workspace',
  };
  await using done = await runAction({ actionPath: repository, inputs, env: { B2B_SANDBOX_SECRET: secret } });
  expect([done.code, done.log]).toEqual([0, expect.stringContaining('sandbox agrees')]);
  expect(done.log + done.summary).not.toContain(secret);
});
