import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Manifest, readManifest } from './published-packages.ts';
import { RehearsalError } from './rehearsal-error.ts';

/** A package of others, as it is installed. */
export interface InstalledPackage {
  folder: string;
  manifest: Manifest;
}

/** The packages that an installation of this one brings: its dependencies, and the peers that it cannot do without. */
export function neededBy(manifest: Manifest): string[] {
  const { dependencies, peerDependencies, peerDependenciesMeta } = manifest;
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...new Set([...Object.keys(dependencies ?? {}), ...peers])].sort();
}

/**
 * Every package of others that comes with the packages in `folders`, and with what `besides` names among what they have installed,
 * found where Node would find it. Packages that `isOurs` are looked through and not given.
 *
 * Optional dependencies come along where they are installed: the other platforms' are not.
 * @throws RehearsalError that names what is not installed, and who needs it
 */
export async function dependencyClosure(
  folders: readonly string[],
  { isOurs, besides = [] }: { isOurs: (name: string) => boolean; besides?: readonly string[] },
): Promise<InstalledPackage[]> {
  const seen = new Set<string>();
  const found: InstalledPackage[] = [];
  const visit = async (folder: string, extra: readonly string[]): Promise<void> => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const manifest = await readManifest(folder);
    if (!isOurs(manifest.name)) found.push({ folder, manifest });
    const optional = Object.keys(manifest.optionalDependencies ?? {});
    for (const name of new Set([...neededBy(manifest), ...optional, ...extra])) {
      const place = await findInstalled(name, folder);
      if (place) await visit(place, []);
      else if (!optional.includes(name) && !extra.includes(name))
        throw new RehearsalError(
          `${manifest.name} ${manifest.version} needs ${name}, which is not installed. Run: npm run setup`,
        );
    }
  };
  for (const folder of folders) await visit(await realpath(folder), besides);
  return found.sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'en', { numeric: true }));
}

function placeOf({ manifest: { name, version } }: InstalledPackage): string {
  return `${name}@${version}`;
}

/** Where Node finds a package from a folder, without links, or undefined. */
async function findInstalled(name: string, from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return realpath(place);
    if (folder === dirname(folder)) return undefined;
  }
}
