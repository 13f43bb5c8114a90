import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import { compileMistakes, readMistakes } from '../../type-tests/compile-mistakes.ts';
import { compilers } from '../../type-tests/compilers.ts';
import type { Figure } from '../figure.ts';

export const name = 'mistakes refused';

export async function measure(project: ConsumerProject): Promise<readonly Figure[]> {
  const { length } = await readMistakes();
  const figures: Figure[] = [];
  for (const [compilerName, compiler] of compilers) {
    const { missed, others } = await compileMistakes(compiler, project.folder);
    if (others.length > 0)
      throw new Error(`${compilerName} finds errors in correct code:\n${others.join('\n')}`);
    figures.push({
      what: `mistakes that do not compile, ${compilerName}`,
      measured: `${length - missed.length} of ${length}`,
      reach: 'all, at least 20',
      isReached: missed.length === 0 && length >= 20,
      beside: '',
    });
  }
  return figures;
}
