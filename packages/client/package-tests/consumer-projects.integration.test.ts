import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilers, runCompiler } from '../type-tests/compilers.ts';
import { writeTsconfig } from './consumer-tsconfig.ts';
import { entryPoints } from './entry-points.ts';
import { type ConsumerProject, installPackages } from './install-packages.ts';

const everyEntryPoint = entryPoints
  .map(({ specifier }, index) => `export * as entry${index} from '${specifier}';\n`)
  .join('');
// CommonJS reaches a package that is only ESM by `import()`, and keeps its types.
const fromCommonJs = `
export async function load() {
  const { createInvoiceClient } = await import('@b2b-invoices/client');
  const { data } = await createInvoiceClient({ storeHash: 'abc123', token: 'token' }).getInvoice(2041);
  return data.invoiceNumber;
}
// @ts-expect-error The types are not lost: a text is no number.
export const wrong: Promise<number> = load();
`;
const files = ['every-entry-point.ts', 'from-common-js.cts', 'get-and-list.ts'];

let project: ConsumerProject;
beforeAll(async () => {
  project = await installPackages();
  await project.link('@types/node');
  await writeFile(join(project.folder, 'every-entry-point.ts'), everyEntryPoint);
  await writeFile(join(project.folder, 'from-common-js.cts'), fromCommonJs);
  for (const file of ['get-and-list.ts', 'invoice-program.ts'])
    await cp(
      fileURLToPath(new URL(`../bench/programs/${file}`, import.meta.url)),
      join(project.folder, file),
    );
});
afterAll(() => project?.remove());

describe.each([...compilers])('%s', (_name, compiler) => {
  test.each([
    { resolution: 'node16', globals: 'dom' },
    { resolution: 'nodenext', globals: 'node' },
    { resolution: 'bundler', globals: 'dom' },
  ] as const)(
    'compiles a program that resolves packages by $resolution with the globals of $globals, and checks our declarations too',
    async (settings) => {
      await writeTsconfig(project.folder, files, settings);
      expect(await runCompiler(compiler, project.folder, ['-p', '.', '--pretty', 'false'])).toBe('');
    },
  );
});
