import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { entryPoints } from '../../package-tests/entry-points.ts';
import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import type { Figure } from '../figure.ts';
import { others } from '../prepare-project.ts';

export const name = 'bundle size';

const programBudget = 6 * 1024;
const everythingBudget = 12 * 1024;
const number = new Intl.NumberFormat('en').format;

/** Bytes after gzip at level 9 of a program for browsers, as esbuild bundles, shakes and minifies it. */
async function gzippedSize(options: BuildOptions): Promise<number> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles ?? [];
  if (!file) throw new Error('esbuild gave no file.');
  return gzipSync(file.contents, { level: 9 }).length;
}

const programSize = (project: ConsumerProject, program: string): Promise<number> =>
  gzippedSize({ entryPoints: [join(project.folder, 'programs', `${program}.ts`)] });

/** All exports of some entry points, without the packages that a user brings. */
async function exportsSize(
  project: ConsumerProject,
  subpaths: (subpath: string) => boolean,
): Promise<number> {
  const manifest = join(project.folder, 'node_modules/@b2b-invoices/client/package.json');
  const { peerDependencies = {} } = JSON.parse(await readFile(manifest, 'utf8')) as {
    peerDependencies?: Record<string, string>;
  };
  const contents = entryPoints
    .filter(({ subpath }) => subpaths(subpath))
    .map(({ specifier }, index) => `export * as entry${index} from '${specifier}';`)
    .join('\n');
  const stdin = { contents, resolveDir: project.folder };
  return gzippedSize({ stdin, external: Object.keys(peerDependencies) });
}

/** What programs of this package weigh, in bytes after gzip. */
export async function sizesOf(
  project: ConsumerProject,
): Promise<{ program: number; main: number; everything: number }> {
  return {
    program: await programSize(project, 'get-and-list'),
    main: await exportsSize(project, (subpath) => subpath === '.'),
    everything: await exportsSize(project, (subpath) => subpath !== './testing'),
  };
}

export async function measure(project: ConsumerProject): Promise<readonly Figure[]> {
  const { program, main, everything } = await sizesOf(project);
  const beside: string[] = [];
  for (const other of others) beside.push(`${other} ${number(await programSize(project, other))}`);
  return [
    {
      what: 'gzip of a program that gets and lists, with retries, typed errors and paging, in bytes',
      measured: number(program),
      reach: `≤ ${number(programBudget)}`,
      isReached: program <= programBudget,
      beside: beside.join(', '),
    },
    {
      what: 'gzip of everything but `./testing`, in bytes',
      measured: number(everything),
      reach: `≤ ${number(everythingBudget)}`,
      isReached: everything <= everythingBudget,
      beside: `the main entry alone ${number(main)}`,
    },
  ];
}
