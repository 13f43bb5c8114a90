import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundleOptions, bundle, specFolder } from './bundle.ts';

type Format = BundleOptions['format'];

/** Where each published document of this package is written, and whether git keeps it. */
export const documents: { file: string; format: Format; dereferenced: boolean; committed: boolean }[] = [
  { file: 'generated/openapi.yaml', format: 'yaml', dereferenced: false, committed: true },
  { file: 'generated/openapi.json', format: 'json', dereferenced: false, committed: true },
  { file: 'dist/openapi.dereferenced.yaml', format: 'yaml', dereferenced: true, committed: false },
  { file: 'dist/openapi.dereferenced.json', format: 'json', dereferenced: true, committed: false },
];

/** Bundles and writes the documents; nothing is written unless all of them could be bundled. */
export async function writeBundles({ committed }: { committed: boolean }): Promise<void> {
  const wanted = documents.filter((document) => document.committed === committed);
  const texts = await Promise.all(wanted.map((document) => bundle(document)));
  for (const [index, { file }] of wanted.entries()) {
    const target = join(specFolder, file);
    await mkdir(join(target, '..'), { recursive: true });
    await writeFile(target, texts[index] as string);
  }
}
