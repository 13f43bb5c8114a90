import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds pnpm-workspace.yaml. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} parent */
async function foldersIn(parent) {
  const entries = await readdir(join(root, parent), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, parent, entry.name));
}

/** The absolute folder of every package of the workspace, as pnpm-workspace.yaml names them. */
export async function workspaceFolders() {
  const folders = [
    join(root, 'spec'),
    join(root, 'scripts'),
    ...(await foldersIn('packages')),
    ...(await foldersIn('apps')),
  ];
  return folders.filter((folder) => existsSync(join(folder, 'package.json'))).sort();
}
