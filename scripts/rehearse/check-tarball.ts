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
import { nonModules } from './non-modules.ts';
import { readManifest } from './published-packages.ts';
import { textRemarks } from './text-remarks.ts';

const listFile = new URL('tarball-files.yaml', import.meta.url);

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
  const places = [root, homedir(), ...foreign].filter((path) => path.length > 1);
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(join(into, name), 'utf8') })),
  );
  const { problems } = await attwReport(file, nonModules(manifest));
  return [
    ...(list ? matchFiles(files, list) : [`scripts/rehearse/tarball-files.yaml has no list for ${id}`]),
    ...manifestRemarks(manifest),
    ...pathsIn({ exports: manifest.exports, bin: manifest.bin })
      .filter(([, path]) => !path.includes('*') && !existsSync(join(into, path)))
      .map(([place, path]) => `package.json names ${path} in ${place}, which is not in the tarball`),
    ...texts.flatMap(({ name, text }) => textRemarks(name, text, places)),
    ...(await publintRemarks(file)).map((remark) => `publint: ${remark}`),
    ...problems.map((problem) => `attw: ${problem}`),
  ];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
