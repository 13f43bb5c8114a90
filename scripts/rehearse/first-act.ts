import { join } from 'node:path';
import { makeProject, type PackageManager } from './consumer-project.ts';
import { copyWorkspace } from './copy-workspace.ts';
import { isolatedEnvironment } from './environment.ts';
import { besides, openRegistry } from './open-registry.ts';
import { buildPackages, checkTarballs, packPackages, publishTarballs } from './pack-packages.ts';
import { type PublishedPackage, publishedPackages } from './published-packages.ts';
import type { Stage } from './stage.ts';
import { usePackages } from './use-packages.ts';
import { hasChangesets, versionPackages } from './version-packages.ts';

/** What the first act leaves to the second. */
export interface Released {
  /** The copy of the workspace that the published packages were built in. */
  copy: string;
  packages: readonly PublishedPackage[];
  /** The environment in which packages come from, and go to, the registry. */
  env: NodeJS.ProcessEnv;
}

/** Packs what is in the working tree, publishes it, and uses it as users do. */
export async function firstAct(stage: Stage): Promise<Released> {
  const { folder, steps, signal } = stage;
  const packages = await publishedPackages();
  const copy = join(folder, 'workspace');
  const [tarballs, env] = await stage.atOnce(release(stage, packages, copy), openRegistry(stage, packages));
  await steps.do('publish our packages', () => publishTarballs(tarballs, { cwd: folder, env, signal }));
  const names = [...packages.map(({ name }) => name), ...besides];
  const install = (manager: PackageManager) =>
    steps.do(`install them with ${manager}`, () =>
      makeProject(manager, join(folder, `project-of-${manager}`), names, { env, signal }),
    );
  const projects = await stage.atOnce(install('npm'), install('pnpm'));
  for (const project of projects) await usePackages(stage, project, copy, env);
  return { copy, packages, env };
}

async function release(stage: Stage, packages: readonly PublishedPackage[], copy: string) {
  const { folder, steps, signal } = stage;
  const options = { env: await isolatedEnvironment(folder), signal };
  await steps.do('copy the working tree', () => copyWorkspace(copy, options));
  if (await hasChangesets(copy))
    await steps.do('make versions and changelogs of the pending changesets', () =>
      versionPackages(copy, options),
    );
  await steps.do(
    'build',
    () => buildPackages(copy, packages, options),
    () => packages.map(({ id }) => id).join(', '),
  );
  const tarballs = await steps.do('pack', () =>
    packPackages(copy, packages, join(folder, 'tarballs'), options),
  );
  await steps.do('check the tarballs: list of files, no trace of the workspace, publint, attw', () =>
    checkTarballs(tarballs, join(folder, 'unpacked'), [folder]),
  );
  return tarballs;
}
