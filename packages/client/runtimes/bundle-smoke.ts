import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** The programs that the suite is bundled into. */
export type SmokeEntry = 'process' | 'worker' | 'page';

/** What each is bundled for, and which conditions of `exports` hold there. */
const settings: Readonly<Record<SmokeEntry, BuildOptions>> = {
  process: { platform: 'node', conditions: ['node', 'import'] },
  worker: { platform: 'browser', conditions: ['workerd', 'worker', 'import'] },
  page: { platform: 'browser', conditions: ['browser', 'import'] },
};

/** Finds the client in `folder/node_modules`, whoever imports it. */
function clientIn(folder: string): Plugin {
  return {
    name: 'installed-client',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^@b2b-invoices\// }, ({ path, kind, pluginData }) =>
        pluginData === folder ? undefined : resolve(path, { kind, resolveDir: folder, pluginData: folder }),
      );
    },
  };
}

/** Bundles the suite with the client that `installClient` laid into a folder, into `folder/ENTRY.mjs`, and gives that path. */
export async function bundleSmoke(entry: SmokeEntry, folder: string): Promise<string> {
  const outfile = join(folder, `${entry}.mjs`);
  await build({
    ...settings[entry],
    entryPoints: [fileURLToPath(new URL(`entries/${entry}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    plugins: [clientIn(folder)],
  });
  return outfile;
}
