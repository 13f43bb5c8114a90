import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { root, workspaceFolders } from '../workspace.mjs';

/** What is read of a package.json. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  engines?: { node?: string };
  bin?: string | Record<string, string>;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** A package of this workspace that a release publishes. */
export interface PublishedPackage {
  /** The last part of its name, such as `client`. */
  id: string;
  name: string;
  /** Where it is, relative to the root of the workspace. */
  folder: string;
}

/** The package.json of a folder. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Every package that is not private, in the order of its folder. */
export async function publishedPackages(): Promise<PublishedPackage[]> {
  const packages = await Promise.all(
    (await workspaceFolders()).map(async (folder) => ({ folder, manifest: await readManifest(folder) })),
  );
  return packages
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest: { name } }) => ({
      id: basename(name),
      name,
      folder: relative(root, folder).replaceAll('\\', '/'),
    }));
}
