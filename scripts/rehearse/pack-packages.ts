import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTarball, type Tarball } from './check-tarball.ts';
import { inParallel } from './in-parallel.ts';
import type { PublishedPackage } from './published-packages.ts';
import { RehearsalError } from './rehearsal-error.ts';
import { mustRun, type ProgramOptions } from './run-program.ts';

/** Builds packages in a copy of the workspace, by the script that a release builds them with. */
export async function buildPackages(
  copy: string,
  packages: readonly PublishedPackage[],
  options: Omit<ProgramOptions, 'cwd'>,
): Promise<void> {
  const filters = packages.map(({ name }) => `--filter=${name}`);
  const advice = 'To see it alone, run: npx pnpm build';
  await mustRun('pnpm', ['--recursive', ...filters, 'run', 'build'], {
    ...options,
    cwd: copy,
    deadline: 300,
    advice,
  });
}

/** Packs packages that are built, as pnpm publishes them, into a new folder. */
export async function packPackages(
  copy: string,
  packages: readonly PublishedPackage[],
  into: string,
  options: Omit<ProgramOptions, 'cwd'>,
): Promise<Tarball[]> {
  await mkdir(into, { recursive: true });
  const advice = 'Look at files and publishConfig in its package.json.';
  return inParallel(packages, async ({ id, folder }) => {
    const file = join(into, `${id}.tgz`);
    await mustRun('pnpm', ['pack', '--out', file], { ...options, cwd: join(copy, folder), advice });
    return { id, file };
  });
}

/**
 * Checks every tarball.
 * @param foreign folders of this machine that no file may name
 * @throws RehearsalError with all that is wrong
 */
export async function checkTarballs(
  tarballs: readonly Tarball[],
  into: string,
  foreign: readonly string[],
): Promise<void> {
  const remarks: string[] = [];
  for (const tarball of tarballs)
    for (const remark of await checkTarball(tarball, join(into, tarball.id), foreign))
      remarks.push(`${tarball.id}: ${remark}`);
  if (remarks.length === 0) return;
  throw new RehearsalError(
    `${remarks.length} remarks on the tarballs, shown above. What belongs into one is listed in scripts/rehearse/tarball-files.yaml.`,
    remarks.join('\n'),
  );
}

/** Publishes tarballs to the registry of the environment, in their order. */
export async function publishTarballs(
  tarballs: readonly Tarball[],
  options: Omit<ProgramOptions, 'cwd'> & { cwd: string },
): Promise<void> {
  const advice = 'Verdaccio refused it, or its name or version is none.';
  for (const { file } of tarballs)
    await mustRun('pnpm', ['publish', file, '--no-git-checks'], { ...options, advice });
}
