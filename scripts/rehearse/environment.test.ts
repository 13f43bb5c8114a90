import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isolatedEnvironment } from './environment.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-environment-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('nothing of what the caller has set for npm, pnpm, proxies, git and Node reaches what is started', async () => {
  const names = ['npm_config_registry', 'PNPM_HOME', 'HTTPS_PROXY', 'GIT_DIR', 'NODE_OPTIONS', 'NPM_TOKEN'];
  for (const name of names) vi.stubEnv(name, 'of the caller');
  const env = await isolatedEnvironment(folder);
  expect(names.filter((name) => env[name] !== undefined)).toEqual([]);
  expect(env['HOME']).toBe(join(folder, 'home'));
});

test('packages come from the registry that is given, and from nowhere without one', async () => {
  const npmrc = async (origin?: string) =>
    readFile((await isolatedEnvironment(folder, origin))['NPM_CONFIG_USERCONFIG'] ?? '', 'utf8');
  expect(await npmrc('http://127.0.0.1:4873')).toContain('registry=http://127.0.0.1:4873/\n');
  // The port of a service that nobody runs any more.
  expect(await npmrc()).toContain('registry=http://127.0.0.1:9/\n');
});
