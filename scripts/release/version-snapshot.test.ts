import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test.each(['latest', '1.0.0', 'PR-12', 'a b', ''])('a snapshot cannot be tagged "%s"', (tag) => {
  const script = fileURLToPath(new URL('version-snapshot.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script, tag], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining(`"${tag}" cannot be the tag of a snapshot.`)]);
});
