import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilers } from '../../packages/client/type-tests/compilers.ts';
import type { ConsumerProject } from './consumer-project.ts';
import type { NodeProgram } from './node-programs.ts';
import { RehearsalError } from './rehearsal-error.ts';
import { mustRun, type ProgramOptions } from './run-program.ts';

/**
 * Compiles the README's example and runs it in each Node.
 * @param example as it stands there, with the address of a server that runs
 * @throws RehearsalError when it fails, or does not print a line for each invoice and then how many there are
 */
export async function runExample(
  { folder }: ConsumerProject,
  example: string,
  nodes: readonly (NodeProgram & { file: string })[],
  options: Omit<ProgramOptions, 'cwd'>,
): Promise<void> {
  const run = { ...options, cwd: folder };
  await writeFile(join(folder, 'run-example.ts'), example);
  const compiler = compilers.get('TypeScript 7') ?? '';
  const flags = ['--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--outDir', 'compiled'];
  await mustRun(process.execPath, [compiler, 'run-example.ts', ...flags, '--skipLibCheck'], {
    ...run,
    advice: 'It is the example of README.md.',
  });
  for (const { major, file } of nodes) {
    const advice = `It is the example of README.md, in Node ${major}.`;
    const said = await mustRun(file, [join('compiled', 'run-example.js')], { ...run, advice });
    const lines = said.trimEnd().split('\n');
    const [, count] = /^(\d+) of \d+$/.exec(lines.at(-1) ?? '') ?? [];
    if (Number(count) > 0 && lines.length === Number(count) + 1) continue;
    throw new RehearsalError(
      `The example of README.md printed in Node ${major} what is shown above, not a line for each invoice and then their number.`,
      said,
    );
  }
}
