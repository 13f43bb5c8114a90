import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseError } from './release-error.ts';

/** The name of the file of sums in a folder. */
export const sumsFile = 'SHA256SUMS';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function render(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => file !== sumsFile)
    .toSorted();
  const lines = files.map(async (file) => `${sha256(await readFile(join(folder, file)))}  ${file}\n`);
  return (await Promise.all(lines)).join('');
}

/** Writes the sums of all files below a folder, for `sha256sum -c`, and gives the sum of the sums. */
export async function writeSums(folder: string): Promise<string> {
  const sums = await render(folder);
  await writeFile(join(folder, sumsFile), sums);
  return sha256(sums);
}

/**
 * Holds the files of a folder to its sums, and the sums to theirs.
 * @param expected the sum of the sums, as {@link writeSums} gave it where the files were made
 * @throws ReleaseError that names the first file that was changed, added or removed
 */
export async function checkSums(folder: string, expected: string): Promise<void> {
  const sums = await readFile(join(folder, sumsFile), 'utf8').catch(() => {
    throw new ReleaseError(`${join(folder, sumsFile)} is missing. Pack anew: npx pnpm pack-release`);
  });
  if (sha256(sums) !== expected)
    throw new ReleaseError(`${join(folder, sumsFile)} is not the one that was packed. Pack anew.`);
  const [packed, here] = [sums, await render(folder)].map((text) => text.trim().split('\n'));
  const strange = [...new Set([...(packed ?? []), ...(here ?? [])])].find(
    (line) => !packed?.includes(line) || !here?.includes(line),
  );
  if (strange)
    throw new ReleaseError(`${join(folder, strange.slice(66))} is not as it was packed. Pack anew.`);
}
