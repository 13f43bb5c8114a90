import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readmeExample } from '../release/readme-example.ts';
import { root } from '../workspace.mjs';
import { compileProject } from './compile-project.ts';
import type { ConsumerProject } from './consumer-project.ts';
import { inParallel } from './in-parallel.ts';
import { type NodeProgram, nodePrograms } from './node-programs.ts';
import { runExample } from './run-example.ts';
import { runImports } from './run-imports.ts';
import { mustRun, type ProgramOptions } from './run-program.ts';
import { serve } from './serve.ts';
import type { Stage } from './stage.ts';

type Options = Omit<ProgramOptions, 'cwd'>;
type InstalledNode = NodeProgram & { file: string };

const nodes = nodePrograms.filter((node): node is InstalledNode => node.file !== undefined);
const missing = nodePrograms.filter(({ file }) => file === undefined).map(({ major }) => major);

/**
 * Does with the installed packages what their users do: compiles, imports, runs the README's example against the mock of `copy`,
 * and starts what they bring as commands.
 */
export async function usePackages(
  { folder, steps, signal, stopAtEnd }: Stage,
  project: ConsumerProject,
  copy: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const options = { env, signal };
  const inProject = `in the project of ${project.manager}`;
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  await steps.do(
    `compile every entry point and the README's example ${inProject}`,
    () => compileProject(project, readmeExample(readme, 'http://127.0.0.1:4010'), options),
    (count) => `${count} times`,
  );
  await steps.do(
    `import and require every entry point ${inProject}`,
    () => inParallel(nodes, (node) => runImports(project, node, options)),
    sayNodes,
  );
  await steps.do(`run the README's example against the mock ${inProject}`, async () => {
    const server = [join(copy, 'apps/mock/src/server.ts'), '--port', '0'];
    const mock = await serve('The mock', process.execPath, server, { ...options, cwd: folder });
    stopAtEnd(mock.stop);
    await runExample(project, readmeExample(readme, new URL(mock.address).origin), nodes, options);
    // pnpm gives a package nothing that it does not name, so what this one forgot to name is found here.
    if (project.manager === 'pnpm') await runContractKit(project, mock.address, options);
    await mock.stop();
  });
  await steps.do(`start the sandbox ${inProject}`, async () => {
    const file = join(project.folder, 'node_modules/.bin/b2b-invoices-sandbox');
    const sandbox = await serve('The sandbox', file, ['--port', '0'], { ...options, cwd: project.folder });
    stopAtEnd(sandbox.stop);
    await sandbox.stop();
  });
}

function sayNodes(counts: readonly number[]): string {
  const tried = nodes.map(({ major }, index) => `${counts[index]} in Node ${major}`);
  const untried = missing.map((major) => `Node ${major} is not installed for this platform`);
  return [...tried, ...untried].join(', ');
}

/** Runs the installed command of the contract kit on the mock, as the root README does. */
async function runContractKit({ folder }: ConsumerProject, address: string, options: Options): Promise<void> {
  const file = join(folder, 'node_modules/.bin/b2b-invoices-contract');
  const args = ['--profile', 'mock', '--url', address, '--quick', '--phase', 'examples', '--no-color'];
  const advice = 'The installed kit finds in the mock what that of the workspace does not, or misses a file.';
  await mustRun(file, args, { ...options, cwd: folder, advice });
}
