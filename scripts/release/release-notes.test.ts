import { expect, test } from 'vitest';
import { releaseNotes } from './release-notes.ts';

const changelog = `# @b2b-invoices/client

## 1.0.1

### Patch Changes

- Less.

## 1.0.0

### Major Changes

- More.
`;

test('the words of a version are those below its heading', () => {
  expect(releaseNotes(changelog, '1.0.1')).toBe('### Patch Changes\n\n- Less.\n');
  expect(releaseNotes(changelog, '1.0.0')).toBe('### Major Changes\n\n- More.\n');
});

test('a version without words says that it has only come along', () => {
  const words = /^Nothing has changed but the version/;
  expect(releaseNotes(changelog, '1.0')).toMatch(words);
  expect(releaseNotes(`${changelog}\n## 0.9.0\n`, '0.9.0')).toMatch(words);
  expect(releaseNotes('', '1.0.0')).toMatch(words);
});
