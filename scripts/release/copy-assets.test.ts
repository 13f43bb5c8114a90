import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copyAssets } from './copy-assets.ts';

const files = [
  'spec/generated/openapi.yaml',
  'spec/generated/openapi.json',
  'spec/dist/openapi.dereferenced.yaml',
  'spec/dist/index.js',
  'spec/generated/schemas/invoice.json',
];

async function copied(names: readonly string[]): Promise<string[]> {
  const repository = await mkdtemp(join(tmpdir(), 'b2b-invoices-assets-'));
  try {
    for (const name of names) {
      await mkdir(dirname(join(repository, name)), { recursive: true });
      await writeFile(join(repository, name), '');
    }
    return await copyAssets(repository, join(repository, 'assets'));
  } finally {
    await rm(repository, { recursive: true });
  }
}

test('the documents and the schemas of the specification are in one flat folder', async () => {
  expect((await copied(files)).toSorted()).toEqual([
    'openapi.dereferenced.yaml',
    'openapi.json',
    'openapi.yaml',
    'schema.invoice.json',
  ]);
});

test('a release without a kind of them is refused, and it is said how to make them', async () => {
  const unbuilt = files.filter((name) => !name.startsWith('spec/dist'));
  await expect(copied(unbuilt)).rejects.toThrow(/^spec\/dist has no file .* Make it: npx pnpm build$/);
});
