import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dependencyClosure, neededBy } from './dependency-closure.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'b2b-invoices-closure-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Installs packages, by their paths below the folder, such as `node_modules/a`; the last part is the name. */
async function install(packages: Record<string, object>): Promise<void> {
  for (const [path, manifest] of Object.entries(packages)) {
    await mkdir(join(folder, path), { recursive: true });
    const name = path.split('node_modules/').at(-1);
    await writeFile(
      join(folder, path, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', ...manifest }),
    );
  }
}

async function closure(besides: readonly string[] = []): Promise<string[]> {
  const isOurs = (name: string) => name.startsWith('ours');
  const found = await dependencyClosure([join(folder, 'ours')], { isOurs, besides });
  return found.map(({ manifest: { name, version } }) => `${name}@${version}`);
}

test('dependencies of dependencies come along, each version once, and packages of ours are looked through', async () => {
  await install({
    ours: { dependencies: { 'ours-too': '1', b: '1' } },
    'node_modules/ours-too': { dependencies: { a: '1' } },
    'node_modules/a': { dependencies: { b: '2', a: '1' } },
    'node_modules/a/node_modules/b': { version: '10.0.0' },
    'node_modules/b': { version: '9.0.0' },
  });
  expect(await closure()).toEqual(['a@1.0.0', 'b@9.0.0', 'b@10.0.0']);
});

test('what only development needs stays away, and what is named besides comes along', async () => {
  await install({
    ours: { devDependencies: { a: '1', b: '1' } },
    'node_modules/a': {},
    'node_modules/b': {},
  });
  expect(await closure(['a'])).toEqual(['a@1.0.0']);
});

test("another platform's binary may be missing", async () => {
  await install({ ours: { optionalDependencies: { a: '1', b: '1' } }, 'node_modules/b': {} });
  expect(await closure()).toEqual(['b@1.0.0']);
});

test('a dependency that is not installed is named with who needs it', async () => {
  await install({ ours: { dependencies: { a: '1' } } });
  await expect(closure()).rejects.toThrow('ours 1.0.0 needs a, which is not installed. Run: npm run setup');
});

test('a peer is needed unless it is optional', () => {
  const peers = { peerDependencies: { a: '1', b: '1' }, peerDependenciesMeta: { b: { optional: true } } };
  expect(neededBy({ name: 'ours', version: '1.0.0', dependencies: { c: '1' }, ...peers })).toEqual([
    'a',
    'c',
  ]);
});
