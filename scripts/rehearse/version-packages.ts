import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun, type ProgramOptions } from './run-program.ts';

/** Whether changesets are pending in a copy of the workspace. */
export async function hasChangesets(copy: string): Promise<boolean> {
  const files = await readdir(join(copy, '.changeset'));
  return files.some((file) => file.endsWith('.md') && file !== 'README.md');
}

/** Turns the pending changesets of a copy of the workspace into versions and changelogs, by the command that a release uses. */
export async function versionPackages(copy: string, options: Omit<ProgramOptions, 'cwd'>): Promise<void> {
  const advice = 'To see it alone, run it in a clone that you throw away.';
  await mustRun('pnpm', ['run', 'version-packages'], { ...options, cwd: copy, deadline: 400, advice });
}
