import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { ConsumerProject } from '../package-tests/install-packages.ts';
import type { Figure, FigureModule } from './figure.ts';
import { prepareProject } from './prepare-project.ts';
import { withSection } from './with-section.ts';

// All figures of the README beside those of other clients, of the package as it is built from the working copy. Sends to
// loopback alone. `--only` measures the figures with a name, `--write` puts all of them into the README.

const { values: options } = parseArgs({
  // pnpm passes on the `--` that npm takes for itself.
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: { write: { type: 'boolean', default: false }, only: { type: 'string' } },
});
if (options.write && options.only)
  throw new Error('--only measures a part; the README is written with all figures.');

async function readModules(): Promise<FigureModule[]> {
  const folder = new URL('figures/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = files.toSorted().map((file) => import(new URL(file, folder).href) as Promise<FigureModule>);
  return (await Promise.all(modules)).filter(({ name }) => !options.only || name === options.only);
}

async function measureAll(project: ConsumerProject, modules: readonly FigureModule[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, measure } of modules) {
    process.stderr.write(`${name} …\n`);
    figures.push(...(await measure(project)));
  }
  return figures;
}

function tableOf(figures: readonly Figure[]): string[] {
  const rows = [
    ['what', 'measured', 'to reach', 'reached', 'beside it, in the same run'],
    ['---', '---', '---', '---', '---'],
    ...figures.map((figure) => [
      figure.what,
      figure.measured,
      figure.reach,
      figure.isReached ? 'yes' : 'no',
      figure.beside,
    ]),
  ];
  const when =
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, ` +
    `Node ${process.versions.node}, loopback, medians, by \`pnpm --filter @b2b-invoices/client bench --write\`.`;
  return [...rows.map((cells) => `| ${cells.join(' | ')} |`), '', when];
}

const modules = await readModules();
if (modules.length === 0) throw new Error(`No figure has the name ${options.only}.`);
const project = await prepareProject();
try {
  const table = tableOf(await measureAll(project, modules));
  process.stdout.write(`${table.join('\n')}\n`);
  if (options.write) {
    const readme = new URL('../README.md', import.meta.url);
    await writeFile(readme, withSection(await readFile(readme, 'utf8'), 'figures', table));
  }
} finally {
  await project.remove();
}
