import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationNote } from './migration-note.ts';
import type { NoteProblem } from './note-problem.ts';
import { readNote } from './read-note.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** What stands in the folder of a version. */
export interface ReadNotes {
  notes: MigrationNote[];
  /** One for each file that is no note. */
  problems: NoteProblem[];
}

/**
 * Reads the migration notes of one version, `spec/migrations/<version>/*.md`; there are none where the folder is missing.
 *
 * @param repository the folder that holds `spec/`; by default this repository
 */
export async function readNotes(version: string, repository: string = root): Promise<ReadNotes> {
  const folder = join('spec/migrations', version);
  const names = await readdir(join(repository, folder)).catch(() => []);
  const result: ReadNotes = { notes: [], problems: [] };
  for (const name of names.sort()) {
    const file = `spec/migrations/${version}/${name}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(name)) {
      result.problems.push({
        file,
        says: `${file} is not named as a migration note. Name it in small letters with hyphens, and .md.`,
      });
      continue;
    }
    try {
      result.notes.push(readNote(file, await readFile(join(repository, folder, name), 'utf8')));
    } catch (error) {
      result.problems.push({ file, says: (error as Error).message });
    }
  }
  return result;
}
