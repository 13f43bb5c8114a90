import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeclarations } from './read-declarations.ts';
import { runCompiler } from './run-compiler.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** The manifest and the declarations of a client, by their path in its package. */
export type ClientDeclarations = Readonly<Record<string, string>>;

/** Where the client of this workspace stands. */
export const clientFolder: string = dirname(
  dirname(fileURLToPath(import.meta.resolve('@b2b-invoices/client'))),
);

let declared: Promise<ClientDeclarations> | undefined;

/**
 * This workspace's client as it is published, made once a process. Its declarations import `@b2b-invoices/types`, and so fit the
 * types of any version beside which they are laid.
 *
 * @throws Error if the client has type errors
 */
export function declareClient(): Promise<ClientDeclarations> {
  declared ??= inTemporaryFolder(async (folder) => {
    const emit = ['--emitDeclarationOnly', '--outDir', folder];
    const errors = await runCompiler(clientFolder, emit, 'tsconfig.build.json');
    if (errors !== '')
      throw new Error(
        `packages/client does not compile: ${errors.split('\n')[0]}. Mend it; its typecheck shows all errors.`,
      );
    const manifest = JSON.parse(await readFile(join(clientFolder, 'package.json'), 'utf8'));
    const { name, version, type, publishConfig } = manifest;
    const shown = { name, version, type, exports: publishConfig.exports };
    const declarations = await readDeclarations(folder);
    return {
      'package.json': JSON.stringify(shown),
      ...Object.fromEntries(declarations.map(([path, text]) => [`dist/${path}`, text])),
    };
  });
  return declared;
}
