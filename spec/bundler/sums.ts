import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { specFolder } from './bundle.ts';

/** Where the sums lie in the package. Their paths begin at its folder: `sha256sum -c dist/SHA256SUMS`. */
export const sumsFile = 'dist/SHA256SUMS';

/** What the package publishes as data: documents, schemas, and the releases. */
const isData = (file: string): boolean =>
  /^(?:(?:generated\/.+|dist\/openapi\..+)\.(?:json|yaml)|releases\/.+\.json)$/.test(file);

/** The files of a package's folder that have a sum, in the order of their names. */
async function dataFiles(folder: string): Promise<string[]> {
  const parts = ['dist', 'generated', 'releases'].map(async (part) => {
    const names = await readdir(join(folder, part), { recursive: true });
    return names.map((name) => `${part}/${name.replaceAll('\\', '/')}`);
  });
  return (await Promise.all(parts)).flat().filter(isData).toSorted();
}

/** The SHA-256 of each published data file, in the form that `sha256sum -c` reads. */
export async function renderSums(folder: string): Promise<string> {
  const lines = (await dataFiles(folder)).map(async (file) => {
    const sum = createHash('sha256').update(await readFile(join(folder, file)));
    return `${sum.digest('hex')}  ${file}\n`;
  });
  return (await Promise.all(lines)).join('');
}

/** Writes the sums of what lies in a folder now, by default the package's. */
export async function writeSums(folder: string = specFolder): Promise<void> {
  await writeFile(join(folder, sumsFile), await renderSums(folder));
}
