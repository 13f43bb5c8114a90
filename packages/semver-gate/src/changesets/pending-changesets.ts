import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getReleasePlan } from '@changesets/get-release-plan';
import { parseChangesetFile } from '@changesets/parse';
import { readChangesets } from '@changesets/read';
import type { Bump } from '../bump.ts';
import { CannotJudge, causeOf } from '../cannot-judge.ts';

/** A changeset that no release has taken up yet. */
export interface PendingChangeset {
  /** From the root of the repository. */
  file: string;
  /** What it tells users, as Markdown. */
  words: string;
  /** The bump that it asks for each package. */
  releases: readonly { name: string; type: Bump }[];
}

/** What `changeset version` would do now. */
export interface Pending {
  changesets: readonly PendingChangeset[];
  /** The version that each package would get, with fixed groups and dependents. */
  nextVersions: ReadonlyMap<string, string>;
}

const fileOf = (id: string): string => `.changeset/${id}.md`;

/** @changesets/read does not say which file it could not parse. */
async function unparsable(root: string): Promise<string | undefined> {
  const files = await readdir(join(root, '.changeset')).catch(() => []);
  for (const file of files.filter((each) => each.endsWith('.md') && !/^readme\.md$/i.test(each)).toSorted()) {
    try {
      parseChangesetFile(await readFile(join(root, '.changeset', file), 'utf8'));
    } catch (error) {
      const why = causeOf(error).replace(/^could not parse changeset - /, '');
      return `.changeset/${file} cannot be parsed: ${why}; write its packages and bumps between two lines of ---.`;
    }
  }
  return undefined;
}

async function readAll(root: string): Promise<PendingChangeset[]> {
  const changesets = await readChangesets(root).catch(async (error: unknown) => {
    throw new CannotJudge((await unparsable(root)) ?? `The changesets cannot be read: ${causeOf(error)}.`);
  });
  return changesets.map(({ id, summary, releases }) => ({ file: fileOf(id), words: summary, releases }));
}

/** What `changeset version` would make of the changesets; unknown packages are told by it. */
async function planned(root: string): Promise<ReadonlyMap<string, string>> {
  const { releases } = await getReleasePlan(root).catch((error: unknown) => {
    throw new CannotJudge(`The changesets cannot be planned: ${causeOf(error)}; correct that changeset.`);
  });
  return new Map(releases.map(({ name, newVersion }) => [name, newVersion ?? '']));
}

/**
 * The changesets that no release has taken up, and the versions that come of them.
 * @throws CannotJudge for a changeset that cannot be parsed, names no package or an unknown one
 */
export async function readPending(root: string): Promise<Pending> {
  const changesets = (await readAll(root)).toSorted((one, other) => one.file.localeCompare(other.file));
  const empty = changesets.find(({ releases }) => releases.length === 0);
  if (empty) throw new CannotJudge(`${empty.file} names no package; name those that change, or remove it.`);
  return { changesets, nextVersions: changesets.length > 0 ? await planned(root) : new Map() };
}
