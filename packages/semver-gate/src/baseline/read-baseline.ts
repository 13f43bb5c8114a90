import { valid } from 'semver';
import { CannotJudge } from '../cannot-judge.ts';
import type { Baseline } from './baseline.ts';
import { folderBaseline } from './folder-baseline.ts';
import { NpmFailure } from './npm.ts';
import { registryBaseline } from './registry-baseline.ts';
import { readRelease, releasedVersions } from './releases.ts';
import { type RepositoryState, repositoryBaseline, repositoryVersion } from './repository-baseline.ts';

/** What is needed to find the baseline. */
export interface BaselineRequest extends RepositoryState {
  /** `registry`, a version of spec/releases, or a folder. */
  choice: string;
  /** An empty folder, to install what is published into. */
  folder: string;
  environment: NodeJS.ProcessEnv;
}

async function versionOfRepository(root: string, version: string): Promise<Baseline> {
  const versions = await releasedVersions(root);
  if (versions.includes(version)) return repositoryVersion(await readRelease(root, version));
  throw new CannotJudge(
    `spec/releases has no ${version}.json; give one of ${versions.join(', ') || 'its versions (it has none yet)'}, a folder, or registry.`,
  );
}

/**
 * The baseline that was asked for. `registry` alone asks the network, and falls back on spec/releases with a sentence of why.
 * @throws CannotJudge where there is none
 */
export async function readBaseline(request: BaselineRequest): Promise<Baseline> {
  const { choice, root, folder, environment } = request;
  if (valid(choice)) return versionOfRepository(root, choice);
  if (choice !== 'registry') return folderBaseline(choice);
  let why = 'No version has been published yet.';
  try {
    const published = await registryBaseline(root, folder, environment);
    if (published) return published;
  } catch (error) {
    if (!(error instanceof NpmFailure)) throw error;
    why = `The registry did not give the last published version (${error.message}).`;
  }
  const local = await repositoryBaseline(request);
  return { ...local, says: `${why} ${local.says}` };
}
