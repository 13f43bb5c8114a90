import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildClient } from '../build/build-client.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
// What a fresh clone does not have.
const isLocal = /^(node_modules|dist|\.[^/\\]+)([/\\]|$)/;

/** The packages of this workspace that a user of the client gets, each after what it depends on. */
export const packedNames = ['types', 'client'] as const;

/** Where the tarball of each package is. */
export type Tarballs = Record<(typeof packedNames)[number], string>;

const builds: Record<keyof Tarballs, (folder: string) => Promise<unknown>> = {
  types: (folder) => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const project = join(root, 'packages/types/tsconfig.build.json');
    return run(process.execPath, [compiler, '-p', project, '--outDir', folder]);
  },
  client: buildClient,
};

async function pack(name: (typeof packedNames)[number], workspace: string): Promise<string> {
  const source = join(root, 'packages', name);
  const staged = join(workspace, 'packages', name);
  await cp(source, staged, { recursive: true, filter: (file) => !isLocal.test(relative(source, file)) });
  await builds[name](join(staged, 'dist'));
  // pnpm reads there which versions the ranges of this workspace stand for.
  await symlink(join(source, 'node_modules'), join(staged, 'node_modules'), 'junction');
  const tarball = join(dirname(workspace), `${name}.tgz`);
  await run(join(root, 'node_modules/.bin/pnpm'), ['pack', '--out', tarball], { cwd: staged });
  return tarball;
}

/**
 * Builds the packages anew and packs them as a release does, with everything below `folder`. Nothing is read from or written
 * into the `dist` of the working copy, which may be older, or hold what was removed since.
 */
export async function packPackages(folder: string): Promise<Tarballs> {
  const workspace = join(folder, 'workspace');
  await mkdir(workspace, { recursive: true });
  await copyFile(join(root, 'pnpm-workspace.yaml'), join(workspace, 'pnpm-workspace.yaml'));
  const tarballs: Partial<Tarballs> = {};
  for (const name of packedNames) tarballs[name] = await pack(name, workspace);
  return tarballs as Tarballs;
}
