import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { unpack } from '../../packages/client/package-tests/install-packages.ts';
import { attwReport, publintRemarks } from '../../packages/client/package-tests/tarball-remarks.ts';
import { root } from '../workspace.mjs';
import { manifestRemarks, pathsIn } from './manifest-remarks.ts';
import { matchFiles } from './match-files.ts';
import { type Manifest, readManifest } from './published-packages.ts';

const listFile = new URL('tarball-files.yaml', import.meta.url);
const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bnpm_[A-Za-z0-9]{36}\b|\bgh[a-z]_[A-Za-z0-9]{36}\b|_authToken=/;

/** A packed package. */
export interface Tarball {
  /** The last part of its name. */
  id: string;
  file: string;
}

/**
 * Everything that is wrong with a tarball, a sentence each: its files against `tarball-files.yaml`, what its package.json names,
 * paths of this machine and secrets in any file, and what publint and attw say.
 * @param into a new folder to unpack it into
 * @param foreign folders of this machine that no file may name, besides the working tree and the home
 */
export async function checkTarball(
  { id, file }: Tarball,
  into: string,
  foreign: readonly string[],
): Promise<string[]> {
  await unpack(file, into);
  const files = await filesIn(into);
  const manifest = await readManifest(into);
  const list = (parse(await readFile(listFile, 'utf8')) as Record<string, string[]>)[id];
  const { problems } = await attwReport(file, entryPointsWithoutTypes(manifest));
  return [
    ...(list ? matchFiles(files, list) : [`scripts/rehearse/tarball-files.yaml has no list for ${id}`]),
    ...manifestRemarks(manifest),
    ...pathsIn({ exports: manifest.exports, bin: manifest.bin })
      .filter(([, path]) => !path.includes('*') && !existsSync(join(into, path)))
      .map(([place, path]) => `package.json names ${path} in ${place}, which is not in the tarball`),
    ...(await contentRemarks(into, files, foreign)),
    ...(await publintRemarks(file)).map((remark) => `publint: ${remark}`),
    ...problems.map((problem) => `attw: ${problem}`),
  ];
}

/** The subpaths that are no modules to import: data, and programs that are run by path. */
export function entryPointsWithoutTypes({ exports = {} }: Manifest): string[] {
  return Object.entries(exports)
    .filter(([, conditions]) => typeof conditions !== 'object' || !Object.hasOwn(conditions ?? {}, 'types'))
    .map(([subpath]) => subpath);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

async function contentRemarks(
  folder: string,
  files: readonly string[],
  foreign: readonly string[],
): Promise<string[]> {
  const places = [root, homedir(), ...foreign].filter((path) => path.length > 1);
  const remarks: string[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const place of places)
      if (text.includes(`${place}/`)) remarks.push(`${file} names a folder of this machine: ${place}`);
    if (secrets.test(text)) remarks.push(`${file} holds what looks like a secret`);
    // Declarations may: TypeScript reads x.d.ts for what they import as x.ts.
    if (file.endsWith('.js') && /(from |import\()["']\.[^"']*\.ts["']/.test(text))
      remarks.push(`${file} imports a source`);
  }
  return remarks;
}
