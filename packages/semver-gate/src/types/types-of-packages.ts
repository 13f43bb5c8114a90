import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '@b2b-invoices/spec';
import { readDeclarations } from './read-declarations.ts';
import { packageNames, type TypesVersion } from './types-version.ts';

/**
 * The version of types and client that is installed below a project's `node_modules`.
 *
 * @param modules the `node_modules` folder; what the client imports of others must be installed in it too
 * @param document the bundled specification of the same version
 * @throws Error if one of the two is not installed there, or holds no declarations
 */
export async function typesOfPackages(modules: string, document: Document): Promise<TypesVersion> {
  const files = new Map<string, string>();
  let version = '';
  for (const name of packageNames) {
    const folder = join(modules, '@b2b-invoices', name);
    const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch((cause: unknown) => {
      throw new Error(
        `@b2b-invoices/${name} is not installed in ${modules}. Install types and client of one version there.`,
        { cause },
      );
    });
    const declarations = await readDeclarations(join(folder, 'dist')).catch(() => []);
    if (declarations.length === 0)
      throw new Error(
        `@b2b-invoices/${name} in ${modules} holds no declarations below dist. Build it before.`,
      );
    version = String(JSON.parse(manifest).version);
    files.set(`@b2b-invoices/${name}/package.json`, manifest);
    for (const [path, text] of declarations) files.set(`@b2b-invoices/${name}/dist/${path}`, text);
  }
  return { name: version, files, others: modules, document };
}
