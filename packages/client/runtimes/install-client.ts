import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  publishConfig?: { exports?: unknown };
}

const clientFolder = fileURLToPath(new URL('..', import.meta.url));
const compiler = join(clientFolder, '../../node_modules/.bin/tsc');

/**
 * Lays the client into `folder/node_modules` as users get it: compiled, behind the `exports` that are published, beside its
 * dependencies. What is bundled from there is what users bundle.
 */
export async function installClient(folder: string): Promise<void> {
  await installPackage(clientFolder, join(folder, 'node_modules'));
}

async function installPackage(source: string, modules: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest;
  const place = join(modules, manifest.name);
  await mkdir(place, { recursive: true });
  const published = { ...manifest, ...manifest.publishConfig };
  await writeFile(join(place, 'package.json'), JSON.stringify(published));
  await compile(source, join(place, 'dist'));
  for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
    const dependency = join(source, 'node_modules', name);
    if (range.startsWith('workspace:')) await installPackage(dependency, modules);
    else await link(dependency, join(modules, name));
  }
}

async function compile(source: string, dist: string): Promise<void> {
  const args = ['-p', 'tsconfig.build.json', '--outDir', dist];
  await promisify(execFile)(compiler, args, { cwd: source }).catch((error: { stdout: string }) => {
    throw new Error(`The package in ${source} does not compile:\n${error.stdout}`);
  });
}

async function link(target: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await symlink(target, place, 'dir');
}
