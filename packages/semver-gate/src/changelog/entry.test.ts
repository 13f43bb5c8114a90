import { describe, expect, test } from 'vitest';
import { entryOf, withEntry } from './entry.ts';

const changelog = `# @b2b-invoices/spec

## 1.10.0

### Minor Changes

- abc: Second.

## 1.1.0

First.
`;

describe('an entry of a changelog', () => {
  test('is what stands under its version, and of a version alone', () => {
    expect(entryOf(changelog, '1.10.0')).toBe('### Minor Changes\n\n- abc: Second.');
    expect(entryOf(changelog, '1.1.0')).toBe('First.');
    expect(entryOf(changelog, '1.0.0')).toBeUndefined();
    expect(entryOf('', '1.0.0')).toBeUndefined();
  });

  test('takes the place of the one that was there', () => {
    const changed = withEntry(changelog, '1.10.0', 'Else.');
    expect(changed).toBe('# @b2b-invoices/spec\n\n## 1.10.0\n\nElse.\n\n## 1.1.0\n\nFirst.\n');
    expect(withEntry(changed, '1.10.0', 'Else.')).toBe(changed);
    expect(withEntry(changelog, '1.1.0', 'Else.')).toBe(changelog.replace('First.', 'Else.'));
  });

  test('goes above the others where there was none, also into a changelog without entries', () => {
    expect(withEntry(changelog, '2.0.0', 'Third.')).toBe(
      changelog.replace('## 1.10.0', '## 2.0.0\n\nThird.\n\n## 1.10.0'),
    );
    expect(withEntry('# Title\n', '1.0.0', 'First.')).toBe('# Title\n\n## 1.0.0\n\nFirst.\n');
  });

  test('can be taken out', () => {
    expect(withEntry(changelog, '1.10.0', undefined)).toBe('# @b2b-invoices/spec\n\n## 1.1.0\n\nFirst.\n');
    expect(withEntry(changelog, '1.1.0', undefined)).not.toContain('First.');
    expect(withEntry(changelog, '9.9.9', undefined)).toBe(changelog);
  });
});
