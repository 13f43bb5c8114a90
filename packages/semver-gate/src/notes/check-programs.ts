import { compileProgramsAgainst } from '../types/compile-programs.ts';
import type { TypeProblem } from '../types/read-problems.ts';
import type { TypesVersion } from '../types/types-version.ts';
import { breaksMark, type MigrationNote } from './migration-note.ts';
import type { NoteProblem } from './note-problem.ts';

const nameOf = ({ file }: MigrationNote, part: 'Before' | 'After'): string =>
  `${file.replace(/\.md$/, '')}.${part.toLowerCase()}.ts`;

const whereOf = ({ file }: MigrationNote, part: 'Before' | 'After', line: number): string =>
  `${file}, "## TypeScript", "### ${part}", line ${line}`;

const sayOf = ({ code, message }: TypeProblem): string => `${code} ${message.replace(/\.$/, '')}`;

/**
 * Compiles the programs of notes against both versions. The one before must compile against the older version, and fail against
 * the newer one on the lines that it marks by `// breaks` and on no other; the one after must compile against the newer version.
 * Where a note says that the types are unaffected, both must compile against both.
 *
 * @returns one for each line that does otherwise
 */
export async function checkPrograms(
  notes: readonly MigrationNote[],
  before: TypesVersion,
  after: TypesVersion,
): Promise<NoteProblem[]> {
  if (notes.length === 0) return [];
  const programs = notes.flatMap((note) => [
    { name: nameOf(note, 'Before'), text: `${note.typescript.before}\n` },
    { name: nameOf(note, 'After'), text: `${note.typescript.after}\n` },
  ]);
  const [old, now] = await Promise.all([
    compileProgramsAgainst(before, programs),
    compileProgramsAgainst(after, programs),
  ]);
  const compiles = (
    note: MigrationNote,
    part: 'Before' | 'After',
    version: TypesVersion,
    problems: readonly TypeProblem[],
  ): string[] =>
    problems
      .filter(({ program }) => program === nameOf(note, part))
      .map(
        (problem) =>
          `${whereOf(note, part, problem.line)} does not compile against ${version.name}: ${sayOf(problem)}. Mend the program.`,
      );
  return notes.flatMap((note) =>
    [
      ...compiles(note, 'Before', before, old),
      ...(note.isSeenByTypes ? marksProblems(note, after, now) : compiles(note, 'Before', after, now)),
      ...compiles(note, 'After', after, now),
      ...(note.isSeenByTypes ? [] : compiles(note, 'After', before, old)),
    ].map((says) => ({ says, file: note.file })),
  );
}

/** Whether the program before fails against the newer version where it says so, and nowhere else. */
function marksProblems(note: MigrationNote, after: TypesVersion, now: readonly TypeProblem[]): string[] {
  const problems = now.filter(({ program }) => program === nameOf(note, 'Before'));
  const lines = note.typescript.before.split('\n');
  const marked = lines.flatMap((line, index) => (breaksMark.test(line) ? [index + 1] : []));
  return [
    ...marked
      .filter((line) => !problems.some((problem) => problem.line === line))
      .map(
        (line) =>
          `${whereOf(note, 'Before', line)} is marked by \`// breaks\` and compiles against ${after.name}. Show what breaks, or say \`types: unaffected\` in the front matter.`,
      ),
    ...problems
      .filter(({ line }) => !marked.includes(line))
      .map(
        (problem) =>
          `${whereOf(note, 'Before', problem.line)} does not compile against ${after.name} and is not marked by \`// breaks\`: ${sayOf(problem)}. Mark it, or mend the program.`,
      ),
  ];
}
