// Measures what a newcomer waits for, on a fresh clone with empty caches, and writes it into the README.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from './workspace.mjs';

const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-measure-'));
const clone = join(folder, 'clone');
// npm has put the Node of this workspace first; a newcomer has the one of the machine.
const path = (process.env['PATH'] ?? '').split(delimiter).filter((each) => !each.includes('node_modules'));
const env = {
  ...process.env,
  PATH: path.join(delimiter),
  npm_config_cache: join(folder, 'npm'),
  pnpm_config_store_dir: join(folder, 'store'),
};
const { stdout: node } = spawnSync('node', ['--version'], { env, encoding: 'utf8' });

/**
 * How many seconds a command took. Its output is shown only when it fails.
 * @param {string[]} args of npm
 */
function seconds(...args) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: clone, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return (performance.now() - began) / 1000;
}

try {
  const began = performance.now();
  execFileSync('git', ['clone', '--quiet', root, clone]);
  const cloned = (performance.now() - began) / 1000;
  const rows = [
    ['from clone to green: `git clone`, then `npm test` with its installation', cloned + seconds('test')],
    ['`npm test` again, nothing changed', seconds('test')],
    ['`npm test -- --force`, everything anew', seconds('test', '--', '--force')],
    ['`npm start -- --once`', seconds('start', '--', '--once', '--port', '0', '--sandbox-port', '0')],
  ];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: clone,
    encoding: 'utf8',
  }).trim();
  const table = [
    '| what | seconds |',
    '| --- | --- |',
    ...rows.map(([what, time]) => `| ${what} | ${Number(time).toFixed(1)} |`),
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} at ${commit}, ${availableParallelism()} cores, Node ${node.trim()} on the machine, empty caches, by \`npm run measure\`.`,
  ].join('\n');
  const readme = join(root, 'README.md');
  const text = await readFile(readme, 'utf8');
  const start = '<!-- figures: written by `npm run measure` -->';
  const end = '<!-- /figures -->';
  await writeFile(
    readme,
    `${text.slice(0, text.indexOf(start) + start.length)}\n${table}\n${text.slice(text.indexOf(end))}`,
  );
  console.log(table);
} finally {
  await rm(folder, { recursive: true, force: true });
}
