import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rcompare, valid } from 'semver';
import { CannotJudge } from '../cannot-judge.ts';
import { readDocument, type Specification } from './read-document.ts';

/** Where the documents of released versions are, from the root of the repository. */
export const releasesFolder = 'spec/releases';

/** The versions whose documents are in spec/releases, the newest first. */
export async function releasedVersions(root: string): Promise<string[]> {
  const files = await readdir(join(root, releasesFolder)).catch(() => []);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((version) => valid(version) !== null)
    .toSorted(rcompare);
}

/** @throws CannotJudge where spec/releases has no such version, or a document that is not of it */
export async function readRelease(root: string, version: string): Promise<Specification> {
  const name = `${releasesFolder}/${version}.json`;
  const release = await readDocument(join(root, name), name);
  if (release.version === version) return release;
  throw new CannotJudge(
    `${name} says info.version ${release.version}; take the document of ${version} from its tarball.`,
  );
}
