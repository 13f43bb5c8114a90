import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseError } from './release-error.ts';

/** What a release on GitHub bears beside the tarballs: folders of the repository, their files, and how these are called there. */
const sources: { from: string; files: RegExp; as: (name: string) => string; advice: string }[] = [
  { from: 'spec/generated', files: /^openapi\.(json|yaml)$/, as: (name) => name, advice: 'generate' },
  { from: 'spec/dist', files: /^openapi\.dereferenced\.(json|yaml)$/, as: (name) => name, advice: 'build' },
  { from: 'spec/generated/schemas', files: /\.json$/, as: (name) => `schema.${name}`, advice: 'generate' },
];

/**
 * Copies the artifacts of the specification from the repository into one flat folder.
 * @returns their names there
 * @throws ReleaseError where one of the sources has none of its files
 */
export async function copyAssets(repository: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const copied: string[] = [];
  for (const { from, files, as, advice } of sources) {
    const names = (await readdir(join(repository, from)).catch(() => [])).filter((name) => files.test(name));
    if (names.length === 0)
      throw new ReleaseError(`${from} has no file like ${files.source}. Make it: npx pnpm ${advice}`);
    for (const name of names) await copyFile(join(repository, from, name), join(folder, as(name)));
    copied.push(...names.map(as));
  }
  return copied;
}
