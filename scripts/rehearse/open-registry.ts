import { join } from 'node:path';
import { root } from '../workspace.mjs';
import { dependencyClosure } from './dependency-closure.ts';
import { isolatedEnvironment } from './environment.ts';
import type { PublishedPackage } from './published-packages.ts';
import type { Stage } from './stage.ts';
import { startRegistry } from './start-registry.ts';
import { storeInstalled } from './store-installed.ts';

/** What users of ours install beside our packages: the declarations of Node, and the peer that is used when it is there. */
export const besides = ['@types/node', '@opentelemetry/api'] as const;

/**
 * Starts a registry that has everything that our packages need and nothing of ours, and gives the environment in which npm and pnpm
 * use it.
 */
export async function openRegistry(
  { folder, signal, steps, stopAtEnd }: Stage,
  packages: readonly PublishedPackage[],
): Promise<NodeJS.ProcessEnv> {
  const place = join(folder, 'registry');
  await steps.do(
    'pack what our packages depend on, as it is installed here',
    async () => {
      const ours = packages.map(({ name }) => name);
      const others = await dependencyClosure(
        packages.map((each) => join(root, each.folder)),
        { isOurs: (name) => ours.includes(name), besides },
      );
      await storeInstalled(others, join(place, 'storage'), signal);
      return others.length;
    },
    (count) => `${count} packages`,
  );
  const { origin } = await steps.do('start a Verdaccio without uplinks', async () => {
    const started = await startRegistry(place, await isolatedEnvironment(folder));
    stopAtEnd(started.stop);
    return started;
  });
  return isolatedEnvironment(folder, origin);
}
