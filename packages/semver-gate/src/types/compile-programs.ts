import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Program } from './program.ts';
import { readProblems, type TypeProblem } from './read-problems.ts';
import { runCompiler } from './run-compiler.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import type { TypesVersion } from './types-version.ts';

// What a careful consumer sets, with settings of every TypeScript from 5.4 on. Declarations are taken as they are.
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
  module: 'nodenext',
  moduleDetection: 'force',
  noEmit: true,
  skipLibCheck: true,
};
// A package that is named in an import, and of a path within it the package alone.
const imported = /\b(?:from |import\()['"]((?:@[^/'"]+\/)?[^./'"@][^/'"]*)/g;

// Types that cannot be resolved count as `any`, with which everything compiles. These two lines must not.
const control: Program = {
  name: 'control.ts',
  text: [
    "import type { operations } from '@b2b-invoices/types';",
    "import type { InvoiceClient } from '@b2b-invoices/client';",
    'export const types: string = 0 as unknown as operations;',
    'export const client: string = 0 as unknown as InvoiceClient;',
    '',
  ].join('\n'),
};

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Lays beside the packages of a version what their declarations import of others, as far as it is installed. */
async function linkOthers({ files, others }: TypesVersion, modules: string): Promise<void> {
  const texts = [...files].filter(([path]) => path.endsWith('ts')).map(([, text]) => text);
  const names = new Set(texts.flatMap((text) => [...text.matchAll(imported)].map(([, name = '']) => name)));
  for (const name of [...names].filter((each) => !each.startsWith('@b2b-invoices/'))) {
    const source = await realpath(join(others, name)).catch(() => undefined);
    if (source === undefined) continue;
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(source, join(modules, name), 'junction');
  }
}

/**
 * What TypeScript finds in programs that are compiled together, in one run, against a version of types and client.
 *
 * @throws Error if the compiler does not run, or the version cannot be resolved, so that nothing would be checked
 */
export function compileProgramsAgainst(
  version: TypesVersion,
  programs: readonly Program[],
): Promise<TypeProblem[]> {
  return inTemporaryFolder(async (folder) => {
    const modules = join(folder, 'node_modules');
    for (const [path, text] of version.files) await writeText(join(modules, path), text);
    await linkOthers(version, modules);
    const all = [control, ...programs];
    for (const { name, text } of all) await writeText(join(folder, name), text);
    await writeText(join(folder, 'package.json'), '{ "type": "module" }\n');
    const files = all.map(({ name }) => name);
    await writeText(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const problems = readProblems(await runCompiler(folder), all, folder);
    for (const [line, name] of [
      [3, 'types'],
      [4, 'client'],
    ] as const)
      if (!problems.some((problem) => problem.program === control.name && problem.line === line))
        throw new Error(
          `The declarations of @b2b-invoices/${name} ${version.name} cannot be resolved, so nothing would be checked. Install that version whole, with what it depends on.`,
        );
    return problems.filter(({ program }) => program !== control.name);
  });
}
