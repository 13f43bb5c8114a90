import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lt } from 'semver';
import { readDocument, type Specification } from '../baseline/read-document.ts';
import { readRelease, releasedVersions, releasesFolder } from '../baseline/releases.ts';
import { repositoryVersion } from '../baseline/repository-baseline.ts';
import { largestBump } from '../bump.ts';
import { CannotJudge } from '../cannot-judge.ts';
import type { Change } from '../change.ts';
import { readPending } from '../changesets/pending-changesets.ts';
import { type GateParts, specificationFile } from '../gate.ts';
import type { TypesVerdict } from '../types/compare-types.ts';
import { entryOf, withEntry } from './entry.ts';
import { renderEntry, wordsOf } from './render-entry.ts';

const changelogFile = 'spec/CHANGELOG.md';
const manifestFile = 'spec/package.json';

type Parts = Pick<GateParts, 'root' | 'today' | 'compareSpecifications' | 'compareTypes'>;

interface Release {
  before: Specification;
  after: Specification;
  changes: readonly Change[];
  types: TypesVerdict;
}

/** The specification as `changeset version`, `set-version` and `generate` have left it. */
async function versioned(root: string): Promise<Specification> {
  const { changesets } = await readPending(root);
  const [pending] = changesets;
  if (pending)
    throw new CannotJudge(
      `${pending.file} is still pending; run \`npx pnpm version-packages\`, which takes it up.`,
    );
  const current = await readDocument(join(root, specificationFile), specificationFile);
  const { version } = JSON.parse(await readFile(join(root, manifestFile), 'utf8')) as { version: string };
  if (current.version === version) return current;
  throw new CannotJudge(
    `${specificationFile} is version ${current.version}, and ${manifestFile} says ${version}; run \`npx pnpm version-packages\`.`,
  );
}

async function versionBefore(root: string, after: Specification): Promise<Specification> {
  const version = (await releasedVersions(root)).find((each) => lt(each, after.version));
  if (version !== undefined) return readRelease(root, version);
  throw new CannotJudge(
    `${releasesFolder} has no version before ${after.version} to compare with; put its document there.`,
  );
}

/** The changelog with the entry of the release, and a sentence of what became of it. */
function changelogOf(
  changelog: string,
  root: string,
  { before, after, changes }: Release,
): [text: string, says: string] {
  const to = after.version;
  const words = wordsOf(entryOf(changelog, to) ?? '');
  const notes = `migrations/${to}/`;
  const entry = renderEntry(words, {
    from: before.version,
    before: before.document,
    after: after.document,
    changes,
    notes: existsSync(join(root, 'spec', notes)) ? notes : undefined,
  });
  const text = withEntry(changelog, to, entry);
  if (entry !== undefined)
    return [text, `${changelogFile} tells what has changed from ${before.version} to ${to}.`];
  const lost = words === '' ? '' : ` Its changesets said: ${words.replace(/\s+/g, ' ')}`;
  return [
    text,
    `${changelogFile} has no entry for ${to}, since the specification is as in ${before.version}.${lost}`,
  ];
}

/** The difference as data, as it is published. */
function dataOf({ before, after, changes, types }: Release): string {
  const bump = largestBump([types.bump, ...changes.map((change) => change.bump)]);
  const data = { from: before.version, to: after.version, bump, changes, typeBreaks: types.breaks };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/**
 * Writes what a release that `changeset version` has made is about: its entry in spec/CHANGELOG.md, the difference as
 * spec/releases/FROM..TO.json, and its document as spec/releases/TO.json. Running it again changes nothing.
 * @returns a sentence of what was written
 * @throws CannotJudge where changesets are pending, or the version is not that of the package
 */
export async function writeChangelog(parts: Parts): Promise<string> {
  const { root, today } = parts;
  const after = await versioned(root);
  const before = await versionBefore(root, after);
  const changes = await parts.compareSpecifications(before.document, after.document, { today });
  const types = await parts.compareTypes(repositoryVersion(before), after);
  const release = { before, after, changes, types };
  const changelog = await readFile(join(root, changelogFile), 'utf8').catch(() => '# @b2b-invoices/spec\n');
  const [text, says] = changelogOf(changelog, root, release);
  const folder = join(root, releasesFolder);
  await writeFile(join(root, changelogFile), text);
  await writeFile(join(folder, `${before.version}..${after.version}.json`), dataOf(release));
  await copyFile(join(root, specificationFile), join(folder, `${after.version}.json`));
  return `${says}\n`;
}
