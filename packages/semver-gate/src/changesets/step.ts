import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, diff } from 'semver';
import { type Bump, largestBump } from '../bump.ts';
import { CannotJudge } from '../cannot-judge.ts';
import { entryOf } from '../changelog/entry.ts';
import type { Pending } from './pending-changesets.ts';
import { type ReleasedPackage, releasedPackages } from './released-packages.ts';

/** How far a package goes from the baseline. */
export interface PackageStep {
  name: string;
  from: string;
  to: string;
  bump: Bump;
}

/** How far the packages go, and in whose words. */
export interface Step {
  /** `changesets` where some are pending; `versions` where `changeset version` has been run, or nothing is to be released. */
  source: 'changesets' | 'versions';
  packages: readonly PackageStep[];
  /** What the step is told with. */
  words: readonly StepWords[];
}

/** A text that tells of a step: a changeset, or the entry of a changelog. */
export interface StepWords {
  /** From the root of the repository. */
  file: string;
  text: string;
  /** The largest bump that it asks for one of the packages. */
  bump: Bump;
}

/** The bump that leads from one version to another; prereleases count as the release that they come before. */
export function bumpBetween(from: string, to: string): Bump {
  const kind = diff(from, to)?.replace(/^pre/, '');
  return kind === 'major' || kind === 'minor' || kind === 'patch'
    ? kind
    : kind === undefined
      ? 'none'
      : 'patch';
}

async function versionOf(root: string, { folder }: ReleasedPackage): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** A package with the version that it has and the one that it would get. */
interface Versions extends ReleasedPackage {
  has: string;
  to: string;
}

async function versionsOf(root: string, pending: Pending, each: ReleasedPackage): Promise<Versions> {
  const has = await versionOf(root, each);
  return { ...each, has, to: pending.nextVersions.get(each.name) ?? has };
}

function packageStep({ name, folder, to }: Versions, from: string): PackageStep {
  if (compare(to, from) >= 0) return { name, from, to, bump: bumpBetween(from, to) };
  throw new CannotJudge(
    `${folder}/package.json is at ${to}, and ${from} has been released already; bring the branch up to date.`,
  );
}

/** What each pending changeset says, and the largest bump that it asks for a package of the group. */
function wordsOfChangesets({ changesets }: Pending): StepWords[] {
  const names = releasedPackages.map(({ name }) => name);
  return changesets.flatMap(({ file, words, releases }) => {
    const bumps = releases.filter(({ name }) => names.includes(name)).map(({ type }) => type);
    return bumps.length > 0 ? [{ file, text: words, bump: largestBump(bumps) }] : [];
  });
}

/** What `changeset version` has written into the changelogs for versions above the baseline. */
async function wordsOfChangelogs(
  root: string,
  from: string,
  versions: readonly Versions[],
): Promise<StepWords[]> {
  const read = versions.map(async ({ folder, has }) => {
    const file = `${folder}/CHANGELOG.md`;
    const bump = bumpBetween(from, has);
    const changelog = bump === 'none' ? '' : await readFile(join(root, file), 'utf8').catch(() => '');
    const text = entryOf(changelog, has);
    return text === undefined ? [] : [{ file, text, bump }];
  });
  return (await Promise.all(read)).flat();
}

/**
 * How far the packages go from the baseline: to the versions that the pending changesets give them, or else to those that they have.
 * @throws CannotJudge where a package is behind the baseline
 */
export async function readStep(root: string, from: string, pending: Pending): Promise<Step> {
  const versions = await Promise.all(releasedPackages.map((each) => versionsOf(root, pending, each)));
  return {
    source: pending.changesets.length > 0 ? 'changesets' : 'versions',
    packages: versions.map((each) => packageStep(each, from)),
    words: [...wordsOfChangesets(pending), ...(await wordsOfChangelogs(root, from, versions))],
  };
}
