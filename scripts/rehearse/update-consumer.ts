import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilers } from '../../packages/client/type-tests/compilers.ts';
import { breaksMark, type MigrationNote } from '../../packages/semver-gate/src/notes/migration-note.ts';
import { readNotes } from '../../packages/semver-gate/src/notes/read-notes.ts';
import { complainedFiles, complainedLines, markedLines } from './breaking-change/compiler-lines.ts';
import { addPackages, compile, makeProject, type PackageManager } from './consumer-project.ts';
import type { Released } from './first-act.ts';
import { inParallel } from './in-parallel.ts';
import { buildPackages, packPackages, publishTarballs } from './pack-packages.ts';
import { readManifest } from './published-packages.ts';
import { RehearsalError } from './rehearsal-error.ts';
import { mustRun, type ProgramOptions } from './run-program.ts';
import type { Stage } from './stage.ts';
import { versionPackages } from './version-packages.ts';

type Options = Omit<ProgramOptions, 'cwd'>;

const client = '@b2b-invoices/client';
const manager: PackageManager = 'npm';

/**
 * Publishes the second version, and updates a project that was written for the first: a range does not take it there, and when it is
 * asked for, the program of the migration note breaks where the note says, and the one that the note gives instead compiles.
 */
export async function updateConsumer(
  { folder, signal, steps }: Stage,
  { copy, packages, env }: Released,
  version: string,
): Promise<void> {
  const options = { env, signal };
  const { version: old } = await readManifest(join(copy, 'packages/client'));
  const project = join(folder, 'project-of-before');
  const { notes } = await readNotes(version, copy);
  await steps.do(`a project on ${old} compiles`, async () => {
    await makeProject(manager, project, [`${client}@^${old}`, '@types/node'], options);
    for (const [index, { typescript }] of notes.entries()) {
      await writeFile(join(project, `before-${index}.ts`), typescript.before);
      await writeFile(join(project, `after-${index}.ts`), typescript.after);
    }
    await eachNote(notes, async (compiler, _note, index) => {
      const said = await compileFile(project, compiler, `before-${index}.ts`, options);
      if (said) throw new RehearsalError(`The program before does not compile against ${old}.`, said);
    });
  });
  await steps.do(`release ${version}`, async () => {
    await versionPackages(copy, options);
    const group = packages.filter(({ id }) => ['spec', 'types', 'client'].includes(id));
    await buildPackages(copy, group, options);
    const tarballs = await packPackages(copy, group, join(folder, 'second-tarballs'), options);
    await publishTarballs(tarballs, { ...options, cwd: folder });
  });
  await steps.do('an update within its range leaves the project as it is', async () => {
    await mustRun(manager, ['update'], {
      ...options,
      cwd: project,
      advice: 'The registry was there before.',
    });
    await expectVersion(project, old);
  });
  await steps.do(`with ${version} it breaks where the note says, and compiles as the note says`, async () => {
    await addPackages(manager, project, [`${client}@latest`], options);
    await expectVersion(project, version);
    await eachNote(notes, (compiler, note, index) => holdToNote(project, compiler, note, index, options));
  });
}

async function eachNote(
  notes: readonly MigrationNote[],
  hold: (compiler: string, note: MigrationNote, index: number) => Promise<void>,
): Promise<void> {
  for (const [index, note] of notes.entries())
    await inParallel([...compilers.keys()], (compiler) => hold(compiler, note, index));
}

async function compileFile(folder: string, compiler: string, file: string, options: Options) {
  const compilation = { compiler, resolution: 'nodenext', files: [file], checksDeclarations: false } as const;
  return compile({ folder }, compilation, options);
}

async function expectVersion(project: string, version: string): Promise<void> {
  const installed = await readManifest(join(project, 'node_modules', client));
  if (installed.version === version) return;
  throw new RehearsalError(`The project has ${client} ${installed.version} installed, not ${version}.`);
}

async function holdToNote(
  project: string,
  compiler: string,
  { file, typescript }: MigrationNote,
  index: number,
  options: Options,
): Promise<void> {
  const before = await compileFile(project, compiler, `before-${index}.ts`, options);
  const marked = markedLines(typescript.before, breaksMark).join(', ');
  const broken = complainedLines(before, `before-${index}.ts`).join(', ');
  if (broken !== marked || complainedFiles(before).length !== 1)
    throw new RehearsalError(
      `${file} says that its program before breaks in line ${marked}; by ${compiler} it breaks in line ${broken || 'none'}. The compiler's words stand above.`,
      before,
    );
  const after = await compileFile(project, compiler, `after-${index}.ts`, options);
  if (after)
    throw new RehearsalError(
      `${file} gives a program that ${compiler} does not compile. Its words stand above.`,
      after,
    );
}
