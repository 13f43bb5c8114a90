import type { Change } from '../change.ts';
import type { TypeBreak } from '../types/type-break.ts';
import type { MigrationNote } from './migration-note.ts';
import type { NoteProblem } from './note-problem.ts';

/** What differs between a version and the one before it. */
export interface Difference {
  /** The newer version, such as `1.0.0`. */
  version: string;
  /** All changes of the specification, also those that break nothing. */
  changes: readonly Change[];
  breaks: readonly TypeBreak[];
}

/**
 * Whether every breaking change and every break of the types has a note that names it, and every note names what is there.
 *
 * @returns one for each that has none, and for each fingerprint of a note that the difference does not have
 */
export function checkCoverage(notes: readonly MigrationNote[], difference: Difference): NoteProblem[] {
  const { version, changes, breaks } = difference;
  const named = new Set(notes.flatMap(({ fingerprints }) => fingerprints));
  const known = new Set([...changes, ...breaks].map(({ fingerprint }) => fingerprint));
  const write = `Write a note in spec/migrations/${version}/ that names it`;
  const uncovered = changes
    .filter(({ bump, fingerprint }) => bump === 'major' && !named.has(fingerprint))
    .map(({ fingerprint, kind, pointer }) => ({
      says: `No migration note names ${fingerprint}, ${kind} at ${pointer}. ${write}.`,
      fingerprint,
    }));
  const unexplained = breaks
    .filter(({ fingerprint }) => !named.has(fingerprint))
    .map(({ fingerprint, program, line, code }) => ({
      says: `No migration note names ${fingerprint}, ${code} in ${program}:${line}. ${write}.`,
      fingerprint,
    }));
  const stale = notes.flatMap(({ file, fingerprints }) =>
    fingerprints
      .filter((fingerprint) => !known.has(fingerprint))
      .map((fingerprint) => ({
        says: `${file} names ${fingerprint}, which nothing that changes in ${version} has. Remove it, or the note with it.`,
        fingerprint,
        file,
      })),
  );
  return [...uncovered, ...unexplained, ...stale];
}
