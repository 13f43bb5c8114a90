import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resolution } from '../../packages/client/package-tests/consumer-tsconfig.ts';
import { compilers } from '../../packages/client/type-tests/compilers.ts';
import {
  type Compilation,
  type ConsumerProject,
  compile,
  linkTool,
  specifiersOf,
} from './consumer-project.ts';
import { inParallel } from './in-parallel.ts';
import { RehearsalError } from './rehearsal-error.ts';
import type { ProgramOptions } from './run-program.ts';

const resolutions: readonly Resolution[] = ['node16', 'nodenext', 'bundler'];

/** The files that a project of a user compiles, and by which settings. */
function compilationsOf({ manager }: ConsumerProject): Compilation[] {
  return [...compilers.keys()].flatMap((compiler) =>
    resolutions.map((resolution) => ({
      compiler,
      resolution,
      files: [
        'entry-points.ts',
        'entry-points.cts',
        'example.ts',
        // Compilers know since 5.8, and in nodenext alone, that Node gives ESM to require.
        ...(resolution === 'nodenext' && compiler !== 'TypeScript 5.4' ? ['required.cts'] : []),
      ],
      // The declarations are the same files whoever installs them. To check them too takes compilers before 7 five seconds.
      checksDeclarations: manager === 'npm' && (compiler === 'TypeScript 7' || resolution === 'nodenext'),
    })),
  );
}

/**
 * Compiles programs that import every entry point, from ESM, from CommonJS by `import()` and by `require`, and the README's
 * example, by every compiler and every resolution.
 * @returns how many compilations there were
 * @throws RehearsalError with what the compilers say
 */
export async function compileProject(
  project: ConsumerProject,
  example: string,
  options: Omit<ProgramOptions, 'cwd'>,
): Promise<number> {
  // It is a peer that its users have, and too large to be published here.
  await linkTool(project, 'vitest');
  const specifiers = specifiersOf(project).map(({ specifier }) => specifier);
  const lines = (line: (specifier: string, index: number) => string) =>
    `${specifiers.map(line).join('\n')}\n`;
  const files = {
    'entry-points.ts': lines((specifier, index) => `export * as entry${index} from '${specifier}';`),
    'entry-points.cts': lines(
      (specifier, index) => `export const entry${index} = () => import('${specifier}');`,
    ),
    'required.cts': lines(
      (specifier, index) =>
        `import required${index} = require('${specifier}');\nexport type Required${index} = typeof required${index};`,
    ),
    'example.ts': example,
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(project.folder, file), text);
  const compilations = compilationsOf(project);
  const outputs = await inParallel(compilations, async (compilation) => {
    const said = await compile(project, compilation, options);
    return (
      said && `${compilation.compiler}, ${compilation.resolution}, installed by ${project.manager}:\n${said}`
    );
  });
  const failures = outputs.filter(Boolean);
  if (failures.length === 0) return compilations.length;
  throw new RehearsalError(
    `${failures.length} of ${compilations.length} compilations failed in a project of a user; the compilers' words stand above.`,
    failures.join('\n'),
  );
}
