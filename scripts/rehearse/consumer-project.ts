import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Resolution, writeTsconfig } from '../../packages/client/package-tests/consumer-tsconfig.ts';
import { compilers } from '../../packages/client/type-tests/compilers.ts';
import { root } from '../workspace.mjs';
import { nonModules } from './non-modules.ts';
import { type Manifest, readManifest } from './published-packages.ts';
import { mustRun, type ProgramOptions, runProgram } from './run-program.ts';

/** What users install packages with. */
export type PackageManager = 'npm' | 'pnpm';

type Options = Omit<ProgramOptions, 'cwd'>;

/** How a package manager is told to add packages to a project. */
const adding: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ['install', '--loglevel=error'],
  pnpm: ['add', '--ignore-workspace', '--reporter=append-only'],
};

/** A project of a user that has installed packages from the registry. */
export interface ConsumerProject {
  manager: PackageManager;
  folder: string;
  /** The package.json of each of our packages, as installed. */
  installed: Manifest[];
}

/**
 * Makes an empty project and installs packages into it as a user does.
 * @param names such as `@b2b-invoices/client` or `@b2b-invoices/client@0.1.0`; ours are read back into `installed`
 */
export async function makeProject(
  manager: PackageManager,
  folder: string,
  names: readonly string[],
  options: Options,
): Promise<ConsumerProject> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await addPackages(manager, folder, names, options);
  const ours = names
    .filter((name) => name.startsWith('@b2b-invoices/'))
    .map((name) => `@${name.slice(1).split('@')[0]}`);
  const installed = await Promise.all(ours.map((name) => readManifest(join(folder, 'node_modules', name))));
  return { manager, folder, installed };
}

/** Installs packages into a project, or other versions of them. */
export async function addPackages(
  manager: PackageManager,
  folder: string,
  names: readonly string[],
  options: Options,
): Promise<void> {
  const advice = 'What the registry has is what this rehearsal published: is a dependency missing there?';
  await mustRun(manager, [...adding[manager], ...names], { deadline: 300, ...options, cwd: folder, advice });
}

/** Makes a tool that is no part of what is rehearsed importable, from this workspace. */
export async function linkTool(project: ConsumerProject, name: string, from = 'node_modules'): Promise<void> {
  await symlink(join(root, from, name), join(project.folder, 'node_modules', name), 'junction');
}

/** What a user imports of the installed packages, each with the package that it is of: modules alone, no data and no programs. */
export function specifiersOf({ installed }: ConsumerProject): { specifier: string; manifest: Manifest }[] {
  return installed.flatMap((manifest) => {
    const others = nonModules(manifest);
    return Object.keys(manifest.exports ?? {})
      .filter((subpath) => !others.includes(subpath))
      .map((subpath) => ({ specifier: manifest.name + subpath.slice(1), manifest }));
  });
}

/** One compilation of some files of a project. */
export interface Compilation {
  /** A name in `compilers`. */
  compiler: string;
  resolution: Resolution;
  files: readonly string[];
  /** Whether declarations are checked too. */
  checksDeclarations: boolean;
}

/** What the compiler prints: nothing when all is well. */
export async function compile(
  { folder }: Pick<ConsumerProject, 'folder'>,
  { compiler, resolution, files, checksDeclarations }: Compilation,
  options: Options,
): Promise<string> {
  const file = `tsconfig.${compiler.replaceAll(/\W/g, '-')}.${resolution}.json`;
  await writeTsconfig(folder, files, {
    resolution,
    skipLibCheck: !checksDeclarations,
    globals: 'node',
    file,
  });
  const args = [compilers.get(compiler) ?? '', '-p', file, '--pretty', 'false'];
  const { code, stdout, stderr } = await runProgram(process.execPath, args, {
    ...options,
    cwd: folder,
  });
  const said = stdout + stderr;
  return code === 0 || said ? said : `The compiler ended with exit code ${code} and said nothing.`;
}
