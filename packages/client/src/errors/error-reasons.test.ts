import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { errorReasons } from './error-reasons.ts';

test('the README explains every reason', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const explained = [...readme.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, reason]) => reason);
  expect(explained.sort()).toEqual(Object.keys(errorReasons).sort());
});
