import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseUnavailable } from './database.ts';

/**
 * Sees whether a database file can be opened or created.
 *
 * @throws DatabaseUnavailable when the path is a folder, its folder is missing, or one of them cannot be written
 */
export function checkSqliteFile(path: string): void {
  const folder = dirname(path);
  const kind = kindOf(path);
  if (kind === 'folder') {
    throw unavailable(`${path} is a folder. Give the path of a file in it, such as ${path}/sandbox.sqlite.`);
  }
  if (kindOf(folder) !== 'folder') {
    throw unavailable(
      `The database ${path} cannot be created: there is no folder ${folder}. Create it first.`,
    );
  }
  if (!may(folder, constants.W_OK | constants.X_OK)) {
    throw unavailable(
      `The folder ${folder} of the database cannot be written. Give this user the right, or choose another folder.`,
    );
  }
  if (kind === 'file' && !may(path, constants.R_OK | constants.W_OK)) {
    throw unavailable(
      `The database ${path} cannot be read and written. Give this user the right, or choose another file.`,
    );
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function unavailable(message: string): DatabaseUnavailable {
  return new DatabaseUnavailable(message, { passing: false, cause: undefined });
}
