import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test, vi } from 'vitest';
import { root } from '../workspace.mjs';
import { makeProject } from './consumer-project.ts';
import { isolatedEnvironment } from './environment.ts';
import { readManifest } from './published-packages.ts';
import { mustRun } from './run-program.ts';
import { onStage } from './stage.ts';
import { startRegistry } from './start-registry.ts';
import { Steps } from './steps.ts';
import { storeInstalled } from './store-installed.ts';

// Seconds alone; more where everything is tested at once.
vi.setConfig({ testTimeout: 120_000 });

test.each(['npm', 'pnpm'] as const)(
  'what is installed here can be installed from the registry with %s, without a network',
  async (manager) => {
    await onStage(
      new AbortController().signal,
      new Steps(() => {}),
      async ({ folder, signal, stopAtEnd }) => {
        const source = await realpath(join(root, 'scripts/node_modules/yaml'));
        const manifest = await readManifest(source);
        await storeInstalled([{ folder: source, manifest }], join(folder, 'registry/storage'), signal);
        const registry = await startRegistry(join(folder, 'registry'), await isolatedEnvironment(folder));
        stopAtEnd(registry.stop);
        const env = await isolatedEnvironment(folder, registry.origin);
        const project = await makeProject(manager, join(folder, 'project'), ['yaml'], { env, signal });
        expect((await readManifest(join(project.folder, 'node_modules/yaml'))).version).toBe(
          manifest.version,
        );
        const program = "import { parse } from 'yaml'; console.log(parse('a: 1').a)";
        const said = await mustRun(process.execPath, ['--input-type=module', '--eval', program], {
          cwd: project.folder,
          env,
          signal,
          advice: '',
        });
        expect(said).toBe('1\n');
        // And nothing else: there is no registry behind it.
        const missing = makeProject(manager, join(folder, 'other'), ['ajv'], { env, signal });
        await expect(missing).rejects.toMatchObject({ details: expect.stringMatching(/404|not found/i) });
      },
    );
  },
);
