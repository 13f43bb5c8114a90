import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specification } from '@b2b-invoices/spec';
import { expect, test, vi } from 'vitest';
import { compareTypes } from './compare-types.ts';
import { compileProgramsAgainst } from './compile-programs.ts';
import { clientFolder, declareClient } from './declare-client.ts';
import { runCompiler } from './run-compiler.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { typesOfDocument } from './types-of-document.ts';
import { typesOfPackages } from './types-of-packages.ts';

// A second alone; many where everything is tested at once.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const typesFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@b2b-invoices/types'))));

/** Installs the packages of this workspace as they are built for publishing. */
async function install(modules: string): Promise<void> {
  const types = join(modules, '@b2b-invoices/types');
  const client = join(modules, '@b2b-invoices/client');
  await runCompiler(typesFolder, ['--outDir', join(types, 'dist')], 'tsconfig.build.json');
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
  const manifest = { name: '@b2b-invoices/types', version: '9.9.9', type: 'module', exports };
  await writeFile(join(types, 'package.json'), JSON.stringify(manifest));
  for (const [path, text] of Object.entries(await declareClient())) {
    await mkdir(dirname(join(client, path)), { recursive: true });
    await writeFile(join(client, path), text);
  }
}

test('packages that were built from a specification are the same as what is made of it', async () => {
  await inTemporaryFolder(async (folder) => {
    await install(folder);
    const installed = await typesOfPackages(folder, specification);
    const made = await typesOfDocument(specification, 'the specification');
    expect(await compareTypes(installed, made)).toMatchObject({ bump: 'none' });
    // Equal texts are not compiled, so this tells whether they could be.
    expect(
      await compileProgramsAgainst({ ...installed, others: join(clientFolder, 'node_modules') }, []),
    ).toEqual([]);
  });
});

test('a folder without the packages is named, with what to do', async () => {
  await inTemporaryFolder(async (folder) => {
    await expect(typesOfPackages(folder, specification)).rejects.toThrow(
      `@b2b-invoices/types is not installed in ${folder}. Install types and client of one version there.`,
    );
  });
});

test('packages that were installed without being built are named', async () => {
  await inTemporaryFolder(async (folder) => {
    await install(folder);
    await rm(join(folder, '@b2b-invoices/client/dist'), { recursive: true });
    await expect(typesOfPackages(folder, specification)).rejects.toThrow(
      /^@b2b-invoices\/client in .+ holds no declarations below dist\./,
    );
  });
});

test.each(['types', 'client'])(
  'declarations of %s that resolve to nothing are refused, since anything would compile',
  async (name) => {
    const whole = await typesOfDocument(specification, '1.2.3-next');
    const files = new Map(
      [...whole.files].filter(([path]) => path !== `@b2b-invoices/${name}/dist/index.d.ts`),
    );
    await expect(compileProgramsAgainst({ ...whole, files }, [])).rejects.toThrow(
      `The declarations of @b2b-invoices/${name} 1.2.3-next cannot be resolved, so nothing would be checked.`,
    );
  },
);
