import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readmeExample } from '../release/readme-example.ts';
import { root } from '../workspace.mjs';
import { compileProject } from './compile-project.ts';
import { type ConsumerProject, makeProject, type PackageManager } from './consumer-project.ts';
import { copyWorkspace } from './copy-workspace.ts';
import { isolatedEnvironment } from './environment.ts';
import { type NodeProgram, nodePrograms } from './node-programs.ts';
import { besides, openRegistry } from './open-registry.ts';
import { buildPackages, checkTarballs, packPackages, publishTarballs } from './pack-packages.ts';
import { type PublishedPackage, publishedPackages } from './published-packages.ts';
import { runExample } from './run-example.ts';
import { runImports } from './run-imports.ts';
import { mustRun, type ProgramOptions } from './run-program.ts';
import { serve } from './serve.ts';
import type { Stage } from './stage.ts';
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
  const projects = [await install('npm'), await install('pnpm')];
  for (const project of projects) await use(stage, project, copy, env);
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

async function use(
  { folder, steps, signal, stopAtEnd }: Stage,
  project: ConsumerProject,
  copy: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const options = { env, signal };
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  await steps.do(
    `compile every entry point and the README's example, installed by ${project.manager}`,
    () => compileProject(project, readmeExample(readme, 'http://127.0.0.1:4010'), options),
    (count) => `${count} times`,
  );
  const nodes = nodePrograms.filter((node): node is NodeProgram & { file: string } => !!node.file);
  for (const node of nodes)
    await steps.do(
      `import and require in Node ${node.major}`,
      () => runImports(project, node, options),
      (count) => `${count} entry points`,
    );
  await steps.do("run the README's example, and the contract kit, against the mock", async () => {
    const file = join(copy, 'apps/mock/src/server.ts');
    const mock = await serve('The mock', process.execPath, [file, '--port', '0'], {
      ...options,
      cwd: folder,
    });
    stopAtEnd(mock.stop);
    const example = readmeExample(readme, new URL(mock.address).origin);
    await runExample(project, example, nodes, options);
    await runContractKit(project, mock.address, options);
    await mock.stop();
  });
  await steps.do('start the sandbox', async () => {
    const file = join(project.folder, 'node_modules/.bin/b2b-invoices-sandbox');
    const sandbox = await serve('The sandbox', file, ['--port', '0'], { ...options, cwd: project.folder });
    stopAtEnd(sandbox.stop);
    await sandbox.stop();
  });
}

/** Runs the installed command of the contract kit on a server, as the root README does. */
async function runContractKit(
  { folder }: ConsumerProject,
  address: string,
  options: Omit<ProgramOptions, 'cwd'>,
): Promise<void> {
  const file = join(folder, 'node_modules/.bin/b2b-invoices-contract');
  const args = ['--profile', 'mock', '--url', address, '--quick', '--phase', 'examples', '--no-color'];
  const advice =
    'The installed contract kit finds in the mock what that of the workspace does not, or misses a file.';
  await mustRun(file, args, { ...options, cwd: folder, deadline: 120, advice });
}
