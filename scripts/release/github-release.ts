// Makes a release on GitHub for each package that was published: node scripts/release/github-release.ts packed --sums SUM --commit SHA
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PackedRelease, packedReleases } from './packed-releases.ts';
import { ReleaseError, runStep } from './release-error.ts';
import { ask, run } from './run.ts';
import { checkSums } from './sums.ts';

/** What a release bears: its tarball, and that of the specification its documents, schemas and their sums. */
async function filesOf({ name, tarball }: PackedRelease, folder: string): Promise<string[]> {
  if (name !== '@b2b-invoices/spec') return [join(folder, tarball)];
  const assets = (await readdir(join(folder, 'assets'))).toSorted();
  return [join(folder, tarball), ...assets.map((asset) => join(folder, 'assets', asset))];
}

await runStep(async () => {
  const { values, positionals } = parseArgs({
    options: { sums: { type: 'string' }, commit: { type: 'string' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder || !values.sums || !values.commit)
    throw new ReleaseError(
      'Say what to release: node scripts/release/github-release.ts packed --sums SUM --commit SHA',
    );
  await checkSums(folder, values.sums);
  for (const release of await packedReleases(folder)) {
    const { name, version } = release;
    const tag = `${name}@${version}`;
    if ((await ask('gh', ['release', 'view', tag])).code === 0) {
      console.log(`${tag} is there already.`);
      continue;
    }
    const notes = join(folder, 'notes', `${basename(name)}.md`);
    const files = await filesOf(release, folder);
    const isLatest = name === '@b2b-invoices/client';
    const flags = ['--target', values.commit, '--title', tag, '--notes-file', notes, `--latest=${isLatest}`];
    await run('gh', ['release', 'create', tag, ...flags, ...files]);
  }
});
