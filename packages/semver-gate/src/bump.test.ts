import { expect, test } from 'vitest';
import { isAtLeast, largestBump } from './bump.ts';

test('the largest of several bumps decides, and of none there is none', () => {
  expect(largestBump(['patch', 'major', 'minor'])).toBe('major');
  expect(largestBump(['none', 'patch'])).toBe('patch');
  expect(largestBump([])).toBe('none');
});

test('a bump suffices where it is as large as what is needed, or larger', () => {
  expect(isAtLeast('minor', 'minor')).toBe(true);
  expect(isAtLeast('major', 'patch')).toBe(true);
  expect(isAtLeast('patch', 'minor')).toBe(false);
  expect(isAtLeast('none', 'patch')).toBe(false);
});
