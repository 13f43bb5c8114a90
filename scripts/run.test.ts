import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { root } from './workspace.mjs';

test('a command that does not exist is refused with those that do', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'strat'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('run.mjs: unknown command "strat". Use one of: start, test, setup, rehearse.\n');
  expect(status).toBe(2);
});
