import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root, workspaceFolders } from './workspace.mjs';

interface Manifest {
  name: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const scope = '@b2b-invoices/';
const folders = await workspaceFolders();
const packages = folders.map((folder) => ({ folder, name: basename(folder), manifest: manifestIn(folder) }));
const apps = packages.filter(({ folder }) => relative(root, folder).startsWith(`apps${sep}`));

/** The order in which facts flow; each may use only what stands before it. */
const order = ['spec', 'types', 'client', 'contract'];
const rankOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

interface Import {
  file: string;
  from: string;
}

/** Every import of a package in the TypeScript files that git tracks or would. */
function importsIn(folder: string): Import[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return files
    .split('\n')
    .filter((file) => file && !file.includes('generated'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?['"]([^'".][^'"]*)['"]/g)].map(([, from]) => ({
        file,
        from: from as string,
      }));
    });
}

describe('facts flow one way:', () => {
  test.each(packages.filter(({ name }) => order.includes(name)))(
    '$name imports only what stands before it',
    ({ name, folder }) => {
      const upstream = importsIn(folder)
        .filter(({ from }) => from.startsWith(scope))
        .filter(({ from }) => rankOf(from.slice(scope.length).split('/')[0] as string) > rankOf(name));
      expect(upstream).toEqual([]);
    },
  );

  test.each(apps)('the app $name imports other apps in tests alone', ({ name, folder }) => {
    const others = apps.map((app) => app.name).filter((other) => other !== name);
    const imports = importsIn(folder).filter(({ file }) => !file.endsWith('.test.ts'));
    expect(imports.filter(({ from }) => others.some((other) => from.startsWith(scope + other)))).toEqual([]);
  });
});

describe('a generator can be replaced in one package:', () => {
  test.each([
    ['openapi-typescript', ['types']],
    ['@hey-api/openapi-ts', ['types']],
    // The second is the client of the sandbox's control, which is another API.
    ['openapi-fetch', ['client', 'sandbox']],
  ])('%s is used by %j alone', (dependency, only) => {
    const users = packages.filter(
      ({ folder, manifest }) =>
        manifest.dependencies?.[dependency] ||
        manifest.devDependencies?.[dependency] ||
        importsIn(folder).some(({ from }) => from === dependency || from.startsWith(`${dependency}/`)),
    );
    expect(users.map(({ name }) => name).toSorted()).toEqual(only);
  });

  test('the generator alone has the TypeScript that it needs', () => {
    const users = packages.filter(
      ({ manifest }) => manifest.devDependencies?.['typescript'] === 'catalog:generator',
    );
    expect(users.map(({ name }) => name)).toEqual(['types']);
  });
});

describe('versions are written once:', () => {
  test('every dependency comes from the catalog or the workspace', () => {
    const written = [...packages.map(({ manifest }) => manifest), manifestIn(root)].flatMap(
      ({ name, dependencies, devDependencies }) =>
        Object.entries({ ...dependencies, ...devDependencies })
          .filter(([, range]) => !/^(catalog|workspace):/.test(range))
          .map(([dependency]) => `${name} ${dependency}`),
    );
    expect(written).toEqual([]);
  });

  test('the pnpm that installs is the pnpm that runs the tasks', () => {
    const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as {
      catalog: Record<string, string>;
    };
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      packageManager: string;
    };
    expect(packageManager).toBe(`pnpm@${catalog['pnpm']}`);
  });
});

test.each(packages)('$name has the verbs that every package has', ({ manifest }) => {
  expect(Object.keys(manifest.scripts ?? {})).toEqual(expect.arrayContaining(['lint', 'typecheck', 'test']));
});
