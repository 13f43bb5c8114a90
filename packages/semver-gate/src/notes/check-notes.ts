import type { TypesVersion } from '../types/types-version.ts';
import { checkCoverage, type Difference } from './check-coverage.ts';
import { checkPrograms } from './check-programs.ts';
import type { NoteProblem } from './note-problem.ts';
import type { ReadNotes } from './read-notes.ts';

/** The versions against which the programs of the notes are compiled. */
export interface NotedVersions {
  before: TypesVersion;
  after: TypesVersion;
}

/**
 * Holds the migration notes of a version to what has changed in it: none is missing, none is stale, each has its parts, and its
 * TypeScript does what it says.
 *
 * @returns nothing where all is well
 */
export async function checkNotes(
  { notes, problems }: ReadNotes,
  difference: Difference,
  { before, after }: NotedVersions,
): Promise<NoteProblem[]> {
  return [...problems, ...checkCoverage(notes, difference), ...(await checkPrograms(notes, before, after))];
}
