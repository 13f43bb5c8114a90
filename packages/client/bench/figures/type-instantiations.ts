import { writeTsconfig } from '../../package-tests/consumer-tsconfig.ts';
import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import { compilers, runCompiler } from '../../type-tests/compilers.ts';
import type { Figure } from '../figure.ts';

export const name = 'type instantiations';

const budget = 150;
const number = new Intl.NumberFormat('en').format;

async function instantiations(project: ConsumerProject, compiler: string, program: string): Promise<number> {
  // With the declarations of every library checked, those of browsers would be most of what is counted.
  await writeTsconfig(project.folder, [`type-programs/${program}.ts`], { skipLibCheck: true });
  const args = ['-p', '.', '--extendedDiagnostics', '--pretty', 'false'];
  const output = await runCompiler(compiler, project.folder, args);
  const [, count] = /^Instantiations:\s+(\d+)/m.exec(output) ?? [];
  if (count === undefined || output.includes('error TS')) throw new Error(`${program} failed:\n${output}`);
  return Number(count);
}

export async function measure(project: ConsumerProject): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [compilerName, compiler] of compilers) {
    const empty = await instantiations(project, compiler, 'empty');
    const ours = (await instantiations(project, compiler, 'two-calls')) - empty;
    const other = (await instantiations(project, compiler, 'two-calls-openapi-fetch')) - empty;
    figures.push({
      what: `type instantiations for a program of two calls, ${compilerName}`,
      measured: number(ours),
      reach: `≤ ${budget}`,
      isReached: ours <= budget,
      beside: `openapi-fetch ${number(other)}`,
    });
  }
  return figures;
}
