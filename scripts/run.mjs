// Runs on the Node of the machine, before anything is installed: plain JavaScript, Node's own modules alone.
import { spawn, spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { installIfStale } from './install.mjs';
import { tally } from './tally.mjs';
import { root, workspaceFolders } from './workspace.mjs';

const [command, ...args] = process.argv.slice(2);
const bin = join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
};

/**
 * Resolves to the exit code; a signal to this process is passed on to the child.
 * @param {string} file
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
function run(file, argv) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(bin, file), argv, { cwd: root, env, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(signal === 'SIGINT' ? 130 : (code ?? 1));
    });
  });
}

/** Generates what depends on the specification; turbo is heard only when something is wrong. */
function generate() {
  const args = ['run', 'generate', '--output-logs=errors-only'];
  const { status, stdout, stderr } = spawnSync(join(bin, 'turbo'), args, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}`);
  return status ?? 1;
}

async function start() {
  return generate() || (await run('node', [join('apps', 'demo', 'src', 'main.ts'), ...args]));
}

async function test() {
  const folders = await workspaceFolders();
  await Promise.all(
    folders.map((folder) => rm(join(folder, '.test-results'), { recursive: true, force: true })),
  );
  const code = await run('turbo', [
    'run',
    'lint',
    'typecheck',
    'test',
    '--continue',
    // Each test run has workers of its own; ten packages at once on two cores only wait for each other.
    '--concurrency=3',
    '--output-logs=new-only',
    ...args,
  ]);
  const result = await tally(folders);
  console.log(result.line);
  return code || (result.ok ? 0 : 1);
}

/** Plays a release through on loopback; it stops what it started when it is told to end. */
function rehearse() {
  return run('node', [join('scripts', 'rehearse', 'rehearse.ts'), ...args]);
}

/** What is needed is installed before any command, and this one needs no more. */
async function setup() {
  return 0;
}

/** @type {Record<string, () => Promise<number>>} */
const commands = { start, test, setup, rehearse };
const chosen = commands[command ?? ''];
if (!chosen) {
  console.error(
    `run.mjs: unknown command "${command ?? ''}". Use one of: ${Object.keys(commands).join(', ')}.`,
  );
  process.exitCode = 2;
} else if (await installIfStale()) {
  process.exitCode = await chosen();
} else {
  process.exitCode = 1;
}
