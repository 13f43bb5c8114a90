import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withSection } from './with-section.ts';

const readme = '# A\n<!-- one: by a -->\nold\n<!-- /one -->\nB\n<!-- two: by b -->\n<!-- /two -->\n';

test('what was measured stands in the place of what was measured before, and everything else as it was', () => {
  expect(withSection(readme, 'one', ['new', 'lines'])).toBe(readme.replace('old', 'new\nlines'));
  expect(withSection(readme, 'two', ['first'])).toBe(readme.replace('by b -->\n', 'by b -->\nfirst\n'));
});

test.each([
  ['has no place', '# A\n'],
  ['has a place without its end', readme.replace('<!-- /one -->', '')],
])('a README that %s is not written', (_, text) => {
  expect(() => withSection(text, 'one', ['new'])).toThrow('<!-- /one -->');
});

test('the README of the package has the place for its figures', async () => {
  const text = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  expect(withSection(text, 'figures', ['| a |'])).toContain('| a |');
});
