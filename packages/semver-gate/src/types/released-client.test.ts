import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { keepReleasedClient, readReleasedClient } from './released-client.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const client = { 'package.json': '{"version":"1.2.3"}', 'dist/index.d.ts': 'export type A = 1;\n' };

test('a client that was kept is read by its version, and no other is', async () => {
  await inTemporaryFolder(async (folder) => {
    expect(await keepReleasedClient(client, folder)).toBe('1.2.3');
    expect(await readReleasedClient('1.2.3', folder)).toEqual(client);
    expect(await readReleasedClient('1.2.4', folder)).toBeUndefined();
    expect(await readReleasedClient('the specification', folder)).toBeUndefined();
  });
});

test('what was released does not change: the same may be kept again, and nothing else under its version', async () => {
  await inTemporaryFolder(async (folder) => {
    await keepReleasedClient(client, folder);
    await keepReleasedClient(client, folder);
    await expect(keepReleasedClient({ ...client, 'dist/index.d.ts': '' }, folder)).rejects.toThrow(
      'The client 1.2.3 is kept with other declarations.',
    );
    expect(await readReleasedClient('1.2.3', folder)).toEqual(client);
  });
});

test('the client of every release is kept; where one is not, run `pnpm --filter @b2b-invoices/semver-gate keep-client`', async () => {
  const names = await readdir(new URL('../../../../spec/releases', import.meta.url));
  const versions = names.flatMap((name) => /^(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1] ?? []);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) {
    const { 'package.json': manifest = '{}' } = (await readReleasedClient(version)) ?? {};
    expect(JSON.parse(manifest)).toMatchObject({ name: '@b2b-invoices/client', version });
  }
});
