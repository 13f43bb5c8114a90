import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { errorReasons } from './error-reasons.ts';

test('the README explains every reason', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, table = ''] = readme.split(/^\| reason .*\n/m);
  const [rows = ''] = table.split('\n\n');
  const explained = [...rows.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, reason]) => reason);
  expect(explained.sort()).toEqual([...errorReasons].sort());
});
