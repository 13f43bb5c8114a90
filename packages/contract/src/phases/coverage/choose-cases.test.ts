import { expect, test } from 'vitest';
import { whereThorough } from './choose-cases.ts';

test.each([
  [1, [0, 1, 2, 3]],
  [0.5, [0, 1, 2, 3]],
  [0.2, [0]],
])('at an effort of %d these of four cases are sent that tell less: %j', (effort, sent) => {
  expect(whereThorough({ effort }, new Set([0, 1, 2, 3]))).toEqual(sent);
});
