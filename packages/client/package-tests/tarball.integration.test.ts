import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryPoints } from './entry-points.ts';
import { type ConsumerProject, installPackages } from './install-packages.ts';
import { packedNames } from './pack-packages.ts';
import { attwReport, publintRemarks } from './tarball-remarks.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

let project: ConsumerProject;
beforeAll(async () => {
  project = await installPackages();
});
afterAll(() => project?.remove());

describe.each(packedNames)('the tarball of %s', (name) => {
  const folder = () => join(project.folder, 'node_modules/@b2b-invoices', name);
  const readManifest = async () =>
    JSON.parse(await readFile(join(folder(), 'package.json'), 'utf8')) as Record<string, unknown>;

  test('passes publint without a single remark', async () => {
    expect(await publintRemarks(project.tarballs[name])).toEqual([]);
  });

  test('passes attw for ESM in every entry point', async () => {
    const { problems, entryPoints } = await attwReport(project.tarballs[name]);
    expect(problems).toEqual([]);
    expect(entryPoints).toEqual(Object.keys((await readManifest())['exports'] as Record<string, unknown>));
  });

  test('holds the build, the README and the licence, and no source, test or map', async () => {
    const files = await readdir(folder(), { recursive: true, withFileTypes: true });
    const names = files
      .filter((file) => file.isFile())
      .map((file) =>
        join(file.parentPath, file.name)
          .slice(folder().length + 1)
          .replaceAll('\\', '/'),
      );
    const isExpected = /^(package\.json|README\.md|LICENSE|dist\/.+(?<!\.test|\.test-d)\.(js|d\.ts))$/;
    expect(names.filter((file) => !isExpected.test(file))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'dist/index.js']));
    for (const file of names) {
      const text = await readFile(join(folder(), file), 'utf8');
      const machine = [root, homedir(), tmpdir()].filter((path) => path.length > 1 && text.includes(path));
      expect(machine, `paths of this machine in ${file}`).toEqual([]);
    }
  });

  test('says that it is ESM without side effects, for which Node, and asks for no package by a workspace range', async () => {
    const manifest = await readManifest();
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, engines: { node: '>=20' } });
    expect(JSON.stringify(manifest['dependencies'] ?? {})).not.toMatch(/workspace:|catalog:/);
  });
});

test.each(entryPoints)(
  '$specifier names its types first, and every file that it names is there',
  async (entry) => {
    const folder = join(project.folder, 'node_modules/@b2b-invoices/client');
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    expect(manifest.exports[entry.subpath]).toEqual(entry.conditions);
    expect(Object.keys(entry.conditions)).toEqual(['types', 'default']);
    for (const file of Object.values(entry.conditions)) await readFile(join(folder, file));
  },
);

test.each(entryPoints)(
  '$specifier exports the same names as the source that the workspace runs',
  async (entry) => {
    const program = `console.log(JSON.stringify(Object.keys(await import('${entry.specifier}')).toSorted()))`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: project.folder,
    });
    expect(JSON.parse(stdout)).toEqual(Object.keys(await import(entry.specifier)).toSorted());
  },
);
