import type { Bump } from '../bump.ts';
import { compileProgramsAgainst } from './compile-programs.ts';
import type { Program } from './program.ts';
import { programsOfBoth } from './programs/programs-of.ts';
import { readCorpus } from './read-corpus.ts';
import type { TypeProblem } from './read-problems.ts';
import { breaksOf, type TypeBreak } from './type-break.ts';
import type { TypesVersion } from './types-version.ts';
import { withoutComments, withoutSpace } from './without-comments.ts';

/** What a change of the types asks of the version. */
export interface TypesVerdict {
  bump: Bump;
  /** Why, in a sentence. */
  says: string;
  /** What compiled before and does not any more. */
  breaks: TypeBreak[];
  /** What compiles now and did not before. */
  additions: TypeBreak[];
}

/** The programs of two versions as they are compiled at once: what both have alike, once. */
function gather(before: readonly Program[], after: readonly Program[]): Program[] {
  const texts = new Map(before.map(({ name, text }) => [name, text]));
  const isShared = ({ name, text }: Program): boolean => texts.get(name) === text;
  const shared = new Set(after.filter(isShared).map(({ name }) => name));
  return [
    ...before.map(({ name, text }) => ({ name: shared.has(name) ? name : `before/${name}`, text })),
    ...after
      .filter(({ name }) => !shared.has(name))
      .map(({ name, text }) => ({ name: `after/${name}`, text })),
  ];
}

/** The problems of one version's programs, on lines that have none among the others. */
function onlyIn(
  version: 'before' | 'after',
  problems: readonly TypeProblem[],
  others: readonly TypeProblem[],
): TypeProblem[] {
  const other = version === 'before' ? 'after/' : 'before/';
  const place = ({ program, line }: TypeProblem): string => `${program}:${line}`;
  const known = new Set(others.map(place));
  return problems
    .filter((problem) => !problem.program.startsWith(other) && !known.has(place(problem)))
    .map((problem) => ({ ...problem, program: problem.program.replace(/^(before|after)\//, '') }));
}

/** Whether two versions declare the same, as far as what `form` leaves of a declaration says. */
function isSame(before: TypesVersion, after: TypesVersion, form: (text: string) => string): boolean {
  const declarations = ({ files }: TypesVersion): string =>
    [...files]
      .filter(([path]) => path.endsWith('ts'))
      .map(([path, text]) => `${path}\n${form(text)}`)
      .sort()
      .join('\n');
  return declarations(before) === declarations(after);
}

/**
 * Compiles programs of consumers against two versions of types and client, and tells from what no longer compiles how far the
 * version must rise. The programs are those of corpus/ and those that each version's specification makes. A line that compiled
 * before and does not now is a break; a line of the newer version's programs that does not compile before is an addition; types
 * that differ in nothing that a program meets are a patch.
 *
 * @throws Error if a version cannot be compiled against at all
 */
export async function compareTypes(before: TypesVersion, after: TypesVersion): Promise<TypesVerdict> {
  const nothing = { breaks: [], additions: [] };
  if (isSame(before, after, withoutSpace))
    return { bump: 'none', says: 'The types are the same.', ...nothing };
  if (isSame(before, after, withoutComments))
    return { bump: 'patch', says: 'The types differ in their comments alone.', ...nothing };
  const corpus = await readCorpus();
  const [older, newer] = programsOfBoth(before, after);
  const programs = gather([...corpus, ...older], [...corpus, ...newer]);
  const [old, now] = await Promise.all([
    compileProgramsAgainst(before, programs),
    compileProgramsAgainst(after, programs),
  ]);
  return verdictOf(breaksOf(onlyIn('before', now, old)), breaksOf(onlyIn('after', old, now)), before.name);
}

function verdictOf(breaks: TypeBreak[], additions: TypeBreak[], name: string): TypesVerdict {
  const broken = `Of the uses that compiled against ${name}, ${breaks.length} no longer ${breaks.length === 1 ? 'does' : 'do'}.`;
  const added = `Of the uses that compile now, ${additions.length} did not against ${name}.`;
  const same = 'The types are written otherwise, and no program tells the difference.';
  if (breaks.length > 0) return { bump: 'major', says: broken, breaks, additions };
  if (additions.length > 0) return { bump: 'minor', says: added, breaks, additions };
  return { bump: 'patch', says: same, breaks, additions };
}
