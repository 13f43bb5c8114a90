import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotJudge } from '../cannot-judge.ts';

/** The nearest folder around one that has changesets. @throws CannotJudge where there is none */
export function findRoot(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, '.changeset', 'config.json'))) return here;
    if (here === dirname(here))
      throw new CannotJudge(
        `${folder} is in no repository with .changeset/config.json; call the gate in one.`,
      );
  }
}
