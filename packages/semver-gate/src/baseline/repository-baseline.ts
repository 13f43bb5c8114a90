import { isDeepStrictEqual } from 'node:util';
import { CannotJudge } from '../cannot-judge.ts';
import type { Baseline } from './baseline.ts';
import type { Specification } from './read-document.ts';
import { readRelease, releasedVersions, releasesFolder } from './releases.ts';

/** What decides which of spec/releases is compared with. */
export interface RepositoryState {
  root: string;
  current: Specification;
  /** Whether changesets are pending. */
  pending: boolean;
}

/**
 * The newest version of spec/releases. Where that is the workspace's own, unchanged and with no changeset pending, `changeset version`
 * has just been run, and it is the one before, so that the step between them is judged.
 * @throws CannotJudge where there is none
 */
export async function repositoryBaseline({ root, current, pending }: RepositoryState): Promise<Baseline> {
  const [newest, previous] = await releasedVersions(root);
  if (newest === undefined)
    throw new CannotJudge(
      `${releasesFolder} has no document such as 1.2.3.json to compare with; put that of the last release there.`,
    );
  const release = await readRelease(root, newest);
  const prepared =
    previous !== undefined && !pending && isDeepStrictEqual(release.document, current.document);
  return repositoryVersion(prepared ? await readRelease(root, previous) : release);
}

/** A version of spec/releases as a baseline. */
export function repositoryVersion(release: Specification): Baseline {
  const says = `The baseline is ${releasesFolder}/${release.version}.json.`;
  return { ...release, source: 'repository', says };
}
