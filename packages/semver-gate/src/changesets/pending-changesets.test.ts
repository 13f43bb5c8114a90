import { describe, expect, test } from 'vitest';
import { changeset, temporaryRepository } from '../fixtures/temporary-repository.ts';
import { readPending } from './pending-changesets.ts';

async function pendingIn(files: Readonly<Record<string, string>>) {
  await using repository = await temporaryRepository({ files });
  return await readPending(repository.root);
}

test('pending changesets give each package of the fixed group the largest bump of all', async () => {
  const pending = await pendingIn({
    '.changeset/one.md': changeset({ '@b2b-invoices/spec': 'patch' }, 'A header has a pattern.'),
    '.changeset/two.md': changeset({ '@b2b-invoices/client': 'minor' }, 'A new method.'),
    '.changeset/README.md': '# Changesets\n',
  });
  expect(Object.fromEntries(pending.nextVersions)).toEqual({
    '@b2b-invoices/spec': '1.1.0',
    '@b2b-invoices/types': '1.1.0',
    '@b2b-invoices/client': '1.1.0',
  });
  expect(pending.changesets.map(({ file, words }) => [file, words])).toEqual([
    ['.changeset/one.md', 'A header has a pattern.'],
    ['.changeset/two.md', 'A new method.'],
  ]);
});

test('without changesets no version is next', async () => {
  expect(await pendingIn({})).toEqual({ changesets: [], nextVersions: new Map() });
});

describe('a changeset is told of by its file and in a sentence when', () => {
  test.each([
    [
      'it names no package',
      '---\n---\n\nSomething.\n',
      '.changeset/odd.md names no package; name those that change, or remove it.',
    ],
    [
      'it names a package that is not there',
      changeset({ '@b2b-invoices/sepc': 'minor' }, 'Something.'),
      'The changesets cannot be planned: Found changeset odd for package @b2b-invoices/sepc which is not in the workspace; correct that changeset.',
    ],
    [
      'it has no front matter',
      'Something.\n',
      '.changeset/odd.md cannot be parsed: missing or invalid frontmatter; write its packages and bumps between two lines of ---.',
    ],
    [
      'its front matter is not YAML',
      '---\n"@b2b-invoices/spec": [\n---\n\nSomething.\n',
      '.changeset/odd.md cannot be parsed: invalid YAML in frontmatter; write its packages and bumps between two lines of ---.',
    ],
    [
      'its bump is none of the known ones',
      changeset({ '@b2b-invoices/spec': 'huge' }, 'Something.'),
      '.changeset/odd.md cannot be parsed: invalid version type "huge" for package "@b2b-invoices/spec"; write its packages and bumps between two lines of ---.',
    ],
    [
      'it is empty',
      '',
      '.changeset/odd.md cannot be parsed: file is empty; write its packages and bumps between two lines of ---.',
    ],
  ])('%s', async (_, text, says) => {
    const good = changeset({ '@b2b-invoices/spec': 'patch' }, 'Something.');
    const error = await pendingIn({ '.changeset/a.md': good, '.changeset/odd.md': text }).catch((it) => it);
    expect(error).toMatchObject({ name: 'CannotJudge', message: says });
  });
});
