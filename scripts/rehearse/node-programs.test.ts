import { expect, test } from 'vitest';
import { nodePrograms, runsOn } from './node-programs.ts';

test('packages are tried on the Node of the workspace at least', () => {
  expect(nodePrograms.find(({ major }) => major === 24)?.file).toBe(process.execPath);
});

test.each([
  ['>=22', 20, false],
  ['>=22', 22, true],
  [undefined, 20, true],
])('a package with engines %s on Node %i: %s', (node, major, runs) => {
  expect(runsOn({ name: 'a', version: '1.0.0', ...(node && { engines: { node } }) }, major)).toBe(runs);
});
