import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { expect, test, vi } from 'vitest';
import { createNpm } from './npm.ts';

// Seconds alone; more where everything is tested at once.
vi.setConfig({ testTimeout: 300_000 });

test('a registry that never answers is given up after the time that was allowed', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const npm = createNpm(tmpdir(), { ...process.env, npm_config_registry: url });
  try {
    const { code } = await npm.run(['view', '@b2b-invoices/spec', 'versions', '--json'], 300);
    expect(code).toBe('no answer within 0.3 seconds');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a machine without npm is told of', async () => {
  const { code } = await createNpm(tmpdir(), { PATH: '' }).run(['--version'], 10_000);
  expect(code).toBe('npm is not installed');
});
