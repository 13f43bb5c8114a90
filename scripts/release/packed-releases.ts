import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseError } from './release-error.ts';

/** A package that was packed and is to be published. */
export interface PackedRelease {
  name: string;
  version: string;
  access: string;
  /** The dist-tag. */
  tag: string;
  /** The tarball, from the folder of the packed files. */
  tarball: string;
}

type Planned = Omit<PackedRelease, 'tarball'> & { kind: string; tarball?: { path: string } };

interface Plan {
  version: number;
  plan: Planned[][];
}

/** Gives all packages of a plan one dist-tag, which `changeset publish-plan` takes from nobody. */
export async function tagPlan(file: string, tag: string): Promise<void> {
  const { version, plan } = JSON.parse(await readFile(file, 'utf8')) as Plan;
  const tagged = plan.map((group) => group.map((planned) => ({ ...planned, tag })));
  await writeFile(file, JSON.stringify({ version, plan: tagged }));
}

/**
 * The packages of a folder that `changeset pack` has filled, each after those that it depends on.
 * @throws ReleaseError where there is no plan in it
 */
export async function packedReleases(folder: string): Promise<PackedRelease[]> {
  const file = join(folder, 'publish-plan.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ReleaseError(`${file} is missing. Pack first: npx pnpm pack-release`);
  });
  const { plan } = JSON.parse(text) as Plan;
  return plan.flat().flatMap(({ kind, name, version, access, tag, tarball }) => {
    return kind === 'publish' && tarball ? [{ name, version, access, tag, tarball: tarball.path }] : [];
  });
}
