import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import { prepareProject } from '../prepare-project.ts';
import { sizesOf } from './bundle-size.ts';
import { measure as measureTypes } from './type-instantiations.ts';

let project: ConsumerProject;
beforeAll(async () => {
  project = await prepareProject();
});
afterAll(() => project?.remove());

// What was to be reached is 6,144 and 12,288; decisions/012-size.md says why it is not. These only ever go down.
test.each([
  ['a program that gets and lists', 'program', 8_700],
  ['everything that is exported by the main entry', 'main', 14_700],
  ['everything but the testing kit', 'everything', 17_500],
] as const)('%s grows no further than it is now', async (_what, size, most) => {
  expect((await sizesOf(project))[size]).toBeLessThanOrEqual(most);
});

test('two calls cost every compiler as few type instantiations as the README says', async () => {
  const figures = await measureTypes(project);
  expect(figures.length).toBe(3);
  expect(figures.filter(({ isReached }) => !isReached)).toEqual([]);
});
