// Starts a server that outlives this program, and waits until it is ready: node scripts/workflows/start-server.ts mock [flags]
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../workspace.mjs';

const programs: Record<string, string> = {
  mock: 'apps/mock/src/server.ts',
  sandbox: 'apps/sandbox/src/bin.ts',
};
const secondsToStart = 60;

/** The line with which a server says that it is ready, or undefined when it ended or took too long. */
async function readyLine(child: ChildProcess, log: string): Promise<string | undefined> {
  const ended = once(child, 'exit').then(() => 'ended');
  const end = Date.now() + secondsToStart * 1000;
  while (Date.now() < end) {
    const state = await Promise.race([ended, setTimeout(100)]);
    const line = readFileSync(log, 'utf8').match(/^.*ready at.*$/m)?.[0];
    if (line || state === 'ended') return line;
  }
  return undefined;
}

const [name = '', ...flags] = process.argv.slice(2);
const program = programs[name];
if (!program) {
  console.error(`There is no server "${name}". Use one of: ${Object.keys(programs).join(', ')}.`);
  process.exitCode = 2;
} else {
  const log = join(process.env['RUNNER_TEMP'] ?? tmpdir(), `${name}.log`);
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [join(root, program), ...flags], {
    stdio: ['ignore', output, output],
  });
  const line = await readyLine(child, log);
  console.log(line ?? `The ${name} did not start. ${log} says:\n${readFileSync(log, 'utf8')}`);
  if (!line) child.kill();
  process.exitCode = line ? 0 : 1;
  child.unref();
}
