import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryPoints } from './entry-points.ts';
import { type ConsumerProject, installPackages } from './install-packages.ts';

let project: ConsumerProject;
beforeAll(async () => {
  project = await installPackages();
});
afterAll(() => project?.remove());

test.each(entryPoints)(
  '$specifier can be bundled for browsers and needs nothing of Node',
  async ({ specifier }) => {
    const { errors, warnings, metafile } = await build({
      stdin: { contents: `export * from '${specifier}'`, resolveDir: project.folder },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
    expect(imported.filter(({ external }) => external).map(({ path }) => path)).toEqual([]);
  },
);
