import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packedReleases, tagPlan } from './packed-releases.ts';

test('the packages of a plan are published in its order under one tag; what only gets a tag of git is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-plan-'));
  try {
    const file = join(folder, 'publish-plan.json');
    const release = { version: '1.0.0', access: 'public', tag: 'latest' };
    const spec = { kind: 'publish', name: 'spec', ...release, tarball: { path: 'packages/spec.tgz' } };
    const client = { kind: 'publish', name: 'client', ...release, tarball: { path: 'packages/client.tgz' } };
    const mock = { kind: 'tag-only', name: 'mock', version: '1.0.0' };
    await writeFile(file, JSON.stringify({ version: 1, plan: [[spec, mock], [client]] }));
    await tagPlan(file, 'pr-12');
    expect((await packedReleases(folder)).map(({ name, tag, tarball }) => [name, tag, tarball])).toEqual([
      ['spec', 'pr-12', 'packages/spec.tgz'],
      ['client', 'pr-12', 'packages/client.tgz'],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a folder in which nothing was packed is told so', async () => {
  await expect(packedReleases('nowhere')).rejects.toThrow('Pack first: npx pnpm pack-release');
});
