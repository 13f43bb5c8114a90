import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConsumerProject, installPackages } from '../package-tests/install-packages.ts';

/** The clients that this one is measured beside. */
export const others = ['openapi-fetch', 'ky', 'ofetch', 'axios'] as const;

/**
 * A project in which the built package is installed as a user gets it, with the other clients beside it, and the programs that
 * are measured in its folders `programs` and `type-programs`.
 */
export async function prepareProject(): Promise<ConsumerProject> {
  const project = await installPackages();
  const linked = project.dependencies;
  await project.link(...others.filter((name) => !linked.includes(name)));
  for (const folder of ['programs', 'type-programs']) {
    const source = fileURLToPath(new URL(folder, import.meta.url));
    await cp(source, join(project.folder, folder), { recursive: true });
  }
  return project;
}
