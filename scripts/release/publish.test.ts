import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeCommand } from './testing/fake-command.ts';
import { releaseFolder } from './testing/release-folder.ts';

const unknown = { stderr: 'npm error code E404\n', code: 1 };
const integrityOf = (id: string) =>
  JSON.stringify(`sha512-${createHash('sha512').update(`the tarball of ${id}`).digest('base64')}`);

test('what was packed is published in its order, with nothing installed', async () => {
  await using folder = await releaseFolder();
  const npm = await fakeCommand(folder.path, 'npm', { view: unknown });
  const { code, log } = folder.run('publish.ts', ['--sums', folder.sums]);
  expect([code, log]).toEqual([
    0,
    expect.stringContaining('@b2b-invoices/client 1.0.0 is published as latest.'),
  ]);
  expect((await npm.asked()).filter((call) => !call.startsWith('view'))).toEqual([
    'publish ./packed/packages/spec.tgz --access public --tag latest --ignore-scripts',
    'publish ./packed/packages/client.tgz --access public --tag latest --ignore-scripts',
  ]);
});

test('nothing is asked of the registry when a file is not as it was packed', async () => {
  await using folder = await releaseFolder();
  const npm = await fakeCommand(folder.path, 'npm', { view: unknown });
  await writeFile(join(folder.path, 'packed/packages/client.tgz'), 'another tarball');
  const { code, log } = folder.run('publish.ts', ['--sums', folder.sums]);
  expect([code, log]).toEqual([1, 'packed/packages/client.tgz is not as it was packed. Pack anew.\n']);
  expect(await npm.asked()).toEqual([]);
});

test('a second run goes on where the first one ended', async () => {
  await using folder = await releaseFolder();
  const npm = await fakeCommand(folder.path, 'npm', {
    'view @b2b-invoices/spec versions': { stdout: '["0.9.0","1.0.0"]' },
    'view @b2b-invoices/spec@1.0.0': { stdout: integrityOf('spec') },
    'view @b2b-invoices/client versions': { stdout: '"0.9.0"' },
  });
  const { code, log } = folder.run('publish.ts', ['--sums', folder.sums]);
  expect([code, log]).toEqual([0, expect.stringContaining('@b2b-invoices/spec 1.0.0 is there already.')]);
  expect((await npm.asked()).filter((call) => call.startsWith('publish'))).toEqual([
    'publish ./packed/packages/client.tgz --access public --tag latest --ignore-scripts',
  ]);
});

test('a version that the registry has with other content is an error', async () => {
  await using folder = await releaseFolder();
  await fakeCommand(folder.path, 'npm', {
    'view @b2b-invoices/spec versions': { stdout: '["1.0.0"]' },
    'view @b2b-invoices/spec@1.0.0': { stdout: integrityOf('client') },
  });
  const { code, log } = folder.run('publish.ts', ['--sums', folder.sums]);
  expect([code, log]).toEqual([
    1,
    '@b2b-invoices/spec 1.0.0 is on the registry with other content. Raise its version.\n',
  ]);
});

test('a snapshot of a package that was never released would be the latest, and is refused', async () => {
  await using folder = await releaseFolder('pr-12');
  const npm = await fakeCommand(folder.path, 'npm', {
    'view @b2b-invoices/spec versions': { stdout: '["0.9.0"]' },
    'view @b2b-invoices/client versions': unknown,
  });
  const { code, log } = folder.run('publish.ts', ['--sums', folder.sums]);
  expect([code, log]).toEqual([1, expect.stringContaining('@b2b-invoices/client was never released')]);
  expect((await npm.asked()).filter((call) => call.startsWith('publish'))).toEqual([]);
});

test('a registry that cannot be asked is not one without the package', async () => {
  await using folder = await releaseFolder();
  await fakeCommand(folder.path, 'npm', { view: { stderr: 'npm error code ECONNREFUSED', code: 1 } });
  const { code, log } = folder.run('publish.ts', ['--sums', folder.sums]);
  expect([code, log]).toEqual([
    1,
    expect.stringMatching(/^npm could not ask the registry for .*ECONNREFUSED\n$/),
  ]);
});

test('a tarball that the registry refuses ends the job', async () => {
  await using folder = await releaseFolder();
  const npm = await fakeCommand(folder.path, 'npm', {
    view: unknown,
    publish: { stderr: 'refused', code: 1 },
  });
  expect(folder.run('publish.ts', ['--sums', folder.sums]).code).toBe(1);
  expect((await npm.asked()).filter((call) => call.startsWith('publish'))).toHaveLength(1);
});
