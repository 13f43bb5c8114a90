import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packedNames, packPackages, type Tarballs } from './pack-packages.ts';

const run = promisify(execFile);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const installed = [path('../node_modules'), path('../../../node_modules')];

/** An empty project of a user, with the packed packages installed and nothing of this workspace. */
export interface ConsumerProject {
  /** Where its package.json is. */
  folder: string;
  tarballs: Tarballs;
  /** The packages of others that are installed because the client names them, its peers among them. */
  dependencies: readonly string[];
  /** Makes packages that the client is compared with, or that it leaves to its user, importable in the project. */
  link(...names: string[]): Promise<void>;
  remove(): Promise<void>;
}

/** Unpacks a tarball of npm's form into a new folder. */
export async function unpack(tarball: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', into, '--strip-components=1']);
}

interface Manifest {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/**
 * Makes a project in a new temporary folder. Packages of others come from this workspace's own installation, so nothing is
 * downloaded.
 */
export async function installPackages(): Promise<ConsumerProject> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'b2b-invoices-consumer-')));
  const modules = join(folder, 'node_modules');
  const link = async (...names: string[]): Promise<void> => {
    for (const name of names) {
      await mkdir(dirname(join(modules, name)), { recursive: true });
      const source = installed.map((each) => join(each, name)).find((each) => existsSync(each));
      if (!source) throw new Error(`${name} is not installed. Add it to the devDependencies of the client.`);
      await symlink(await realpath(source), join(modules, name), 'junction');
    }
  };
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const tarballs = await packPackages(join(folder, 'packed'));
    for (const name of packedNames) await unpack(tarballs[name], join(modules, '@b2b-invoices', name));
    const manifest = join(modules, '@b2b-invoices/client/package.json');
    const { dependencies, peerDependencies } = JSON.parse(await readFile(manifest, 'utf8')) as Manifest;
    const named = Object.keys({ ...dependencies, ...peerDependencies });
    const others = named.filter((name) => !name.startsWith('@b2b-invoices/'));
    await link(...others);
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
    return { folder, tarballs, dependencies: others, link, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
