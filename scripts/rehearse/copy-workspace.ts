import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { root } from '../workspace.mjs';
import { mustRun, type ProgramOptions } from './run-program.ts';

type Options = Omit<ProgramOptions, 'cwd'>;

/**
 * Copies what git tracks of the working tree, or would track, into a new folder and commits it there. What is installed is linked:
 * packages of others to the installation of the working tree, packages of the workspace to their copies. So nothing that is built
 * or changed in the copy is seen in the working tree, nor the other way round.
 */
export async function copyWorkspace(into: string, options: Options): Promise<void> {
  const advice = 'The rehearsal copies the working tree of a git clone.';
  const git = (cwd: string, ...args: string[]) => mustRun('git', args, { ...options, cwd, advice });
  const listed = await git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  const files = listed.split('\0').filter((file) => file && existsSync(join(root, file)));
  for (const folder of new Set(files.map((file) => dirname(join(into, file)))))
    await mkdir(folder, { recursive: true });
  await Promise.all(files.map((file) => cp(join(root, file), join(into, file), { verbatimSymlinks: true })));
  const folders = files
    .filter((file) => file.endsWith('package.json'))
    .map((file) => dirname(file))
    .filter((folder) => existsSync(join(root, folder, 'node_modules')));
  for (const folder of folders)
    await linkInstalled(join(root, folder, 'node_modules'), join(into, folder, 'node_modules'), into);
  await git(into, 'init', '--quiet', '--initial-branch=main');
  await git(into, 'add', '--all');
  const author = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost'];
  await git(into, ...author, 'commit', '--quiet', '--no-verify', '-m', 'What is rehearsed');
}

async function linkInstalled(source: string, target: string, copy: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    // What else begins with a dot is pnpm's own state, which it would write to through a link.
    if (entry.name.startsWith('.') && entry.name !== '.bin') continue;
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory() && entry.name.startsWith('@')) await linkInstalled(from, to, copy);
    else await symlink(await placeInCopy(from, copy), to, 'junction');
  }
}

/** Where a link has to lead: into the copy for a package of the workspace, to the installation for everything else. */
async function placeInCopy(path: string, copy: string): Promise<string> {
  const real = await realpath(path);
  const place = relative(await realpath(root), real);
  const isOutside = place.startsWith('..') || place.split(sep).includes('node_modules');
  return isOutside ? real : join(copy, place);
}
