// Publishes what was packed, with Node and npm alone: node scripts/release/publish.ts packed --sums SUM
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PackedRelease, packedReleases } from './packed-releases.ts';
import { ReleaseError, runStep } from './release-error.ts';
import { ask, run } from './run.ts';
import { checkSums } from './sums.ts';

/** Answers of `npm view --json`; undefined where the registry does not know what was asked for. */
async function view(what: string, field: string): Promise<unknown> {
  const { code, stdout, stderr } = await ask('npm', ['view', what, field, '--json']);
  if (code === 0) return stdout.trim() ? JSON.parse(stdout) : undefined;
  if (`${stdout}${stderr}`.includes('E404')) return undefined;
  throw new ReleaseError(`npm could not ask the registry for ${what}: ${stderr.trim() || stdout.trim()}`);
}

/** Whether the registry has this tarball already. @throws ReleaseError where it has another of that version */
async function isThere({ name, version, tarball }: PackedRelease, folder: string): Promise<boolean> {
  const published = [(await view(name, 'versions')) ?? []].flat();
  if (!published.includes(version)) return false;
  const sha512 = createHash('sha512').update(await readFile(join(folder, tarball)));
  if ((await view(`${name}@${version}`, 'dist.integrity')) === `sha512-${sha512.digest('base64')}`)
    return true;
  throw new ReleaseError(`${name} ${version} is on the registry with other content. Raise its version.`);
}

/** @throws ReleaseError where a snapshot would be the first version of a package, which everybody then gets */
async function refuseFirstSnapshots(releases: readonly PackedRelease[]): Promise<void> {
  for (const { name, tag } of releases) {
    if (tag === 'latest' || (await view(name, 'versions')) !== undefined) continue;
    throw new ReleaseError(
      `${name} was never released, and the first version of a package is what everybody gets. Release it before a snapshot of it.`,
    );
  }
}

await runStep(async () => {
  const { values, positionals } = parseArgs({
    options: { sums: { type: 'string' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder || !values.sums)
    throw new ReleaseError('Say what to publish: node scripts/release/publish.ts packed --sums SUM');
  await checkSums(folder, values.sums);
  const releases = await packedReleases(folder);
  await refuseFirstSnapshots(releases);
  for (const release of releases) {
    const { name, version, access, tag, tarball } = release;
    if (await isThere(release, folder)) {
      console.log(`${name} ${version} is there already.`);
      continue;
    }
    const args = ['--access', access, '--tag', tag, '--ignore-scripts'];
    await run('npm', ['publish', `./${join(folder, tarball)}`, ...args]);
    console.log(`${name} ${version} is published as ${tag}.`);
  }
});
