// Builds and packs what the registry does not have yet, for another machine to publish: node scripts/release/pack.ts [--tag pr-12]
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, workspaceFolders } from '../workspace.mjs';
import { copyAssets } from './copy-assets.ts';
import { type PackedRelease, packedReleases, tagPlan } from './packed-releases.ts';
import { runStep } from './release-error.ts';
import { releaseNotes } from './release-notes.ts';
import { type PublishedManifest, requireRepository } from './require-repository.ts';
import { run } from './run.ts';
import { writeSums } from './sums.ts';

const { values } = parseArgs({ options: { tag: { type: 'string', default: 'latest' } } });
const folder = join(root, 'packed');
const { GITHUB_OUTPUT, GITHUB_REPOSITORY } = process.env;

/** Writes what each changelog says of the version that is released. */
async function writeNotes(releases: readonly PackedRelease[]): Promise<void> {
  await mkdir(join(folder, 'notes'), { recursive: true });
  for (const packageFolder of await workspaceFolders()) {
    const manifest = JSON.parse(
      await readFile(join(packageFolder, 'package.json'), 'utf8'),
    ) as PublishedManifest;
    const release = releases.find(({ name }) => name === manifest.name);
    if (!release) continue;
    if (GITHUB_REPOSITORY) requireRepository(manifest, GITHUB_REPOSITORY);
    const changelog = await readFile(join(packageFolder, 'CHANGELOG.md'), 'utf8').catch(() => '');
    await writeFile(
      join(folder, 'notes', `${basename(release.name)}.md`),
      releaseNotes(changelog, release.version),
    );
  }
}

await runStep(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run('turbo', ['run', 'build', '--output-logs=errors-only'], { cwd: root });
  const plan = join(folder, 'publish-plan.json');
  await run('changeset', ['publish-plan', '--output', plan], { cwd: root });
  await tagPlan(plan, values.tag);
  await run('changeset', ['pack', '--from-publish-plan', plan, '--out-dir', folder], { cwd: root });
  const releases = await packedReleases(folder);
  await writeNotes(releases);
  await copyAssets(root, join(folder, 'assets'));
  await writeSums(join(folder, 'assets'));
  const sums = await writeSums(folder);
  const client = releases.find(({ name }) => name === '@b2b-invoices/client')?.version ?? '';

  const outputs = `sums=${sums}\nclient=${client}\n`;
  console.log(`${releases.map(({ name, version }) => `${name} ${version}\n`).join('')}${outputs}`);
  if (GITHUB_OUTPUT) await appendFile(GITHUB_OUTPUT, outputs);
});
