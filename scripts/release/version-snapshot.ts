// Gives all packages with changesets a version that is none, to try a change on the registry: node scripts/release/version-snapshot.ts pr-12
import { root } from '../workspace.mjs';
import { ReleaseError, runStep } from './release-error.ts';
import { run } from './run.ts';

await runStep(async () => {
  const [tag = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9-]*$/.test(tag) || tag === 'latest')
    throw new ReleaseError(
      `"${tag}" cannot be the tag of a snapshot. Take small letters, digits and hyphens, such as pr-12.`,
    );
  await run('changeset', ['version', '--snapshot', tag], { cwd: root });
  await run('pnpm', ['--filter', '@b2b-invoices/spec', 'set-version'], { cwd: root });
  await run('turbo', ['run', 'generate', '--output-logs=errors-only'], { cwd: root });
});
