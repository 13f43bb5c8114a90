import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, test, vi } from 'vitest';
import { changedDocument, smallDocument } from '../fixtures/small-document.ts';
import {
  changeset,
  type TemporaryRepository,
  temporaryRepository,
} from '../fixtures/temporary-repository.ts';
import { compareSpecifications } from '../specification/compare-specifications.ts';
import { writeChangelog } from './write-changelog.ts';

// Seconds alone; more where everything is tested at once.
vi.setConfig({ testTimeout: 300_000 });

const manifest = createRequire(import.meta.url).resolve('@changesets/cli/package.json');
const changesets = join(dirname(manifest), 'bin.js');

const withCurrency = (version: string) =>
  changedDocument(version, ({ components }) => {
    Object.assign(components['schemas']?.['Invoice']?.['properties'] ?? {}, { currency: { type: 'string' } });
  });

const changelog = ({ root }: TemporaryRepository): Promise<string> =>
  writeChangelog({
    root,
    today: '2027-01-31',
    compareSpecifications,
    compareTypes: async () => ({ bump: 'none', says: '', breaks: [], additions: [] }),
  });

function git({ root }: TemporaryRepository, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' });
}

/** What `version-packages` does before the changelog: the versions, and the document with its own. */
async function version(
  repository: TemporaryRepository,
  document: (version: string) => unknown,
): Promise<string> {
  git(repository, 'add', '.');
  git(repository, 'commit', '--quiet', '--message', 'Change something');
  execFileSync(process.execPath, [changesets, 'version'], { cwd: repository.root, stdio: 'pipe' });
  const made = JSON.parse(await repository.read('spec/package.json')) as { version: string };
  await repository.write('spec/generated/openapi.json', JSON.stringify(document(made.version), null, 2));
  return made.version;
}

test('releases are told of by their difference and the words of their changesets, and one without a difference is not', async () => {
  await using repository = await temporaryRepository({
    document: withCurrency('1.0.0'),
    files: {
      '.changeset/currency.md': changeset({ '@b2b-invoices/spec': 'minor' }, 'Invoices have a currency.'),
      '.changeset/method.md': changeset({ '@b2b-invoices/client': 'patch' }, 'Fewer retries.'),
      'spec/CHANGELOG.md': '# @b2b-invoices/spec\n\n## 1.0.0\n\nFirst.\n',
    },
  });
  git(repository, 'init', '--quiet');

  expect(await version(repository, withCurrency)).toBe('1.1.0');
  expect(await changelog(repository)).toBe('spec/CHANGELOG.md tells what has changed from 1.0.0 to 1.1.0.\n');
  const data = JSON.parse(await repository.read('spec/releases/1.0.0..1.1.0.json'));
  expect(data).toMatchObject({ from: '1.0.0', to: '1.1.0', bump: 'minor', typeBreaks: [] });
  const [{ fingerprint }, ...more] = data.changes;
  expect(more).toEqual([]);
  const first = await repository.read('spec/CHANGELOG.md');
  expect(first.replace(/(?<=^- )[0-9a-f]{7,}/gm, 'commit')).toBe(
    `# @b2b-invoices/spec

## 1.1.0

### Minor Changes

- commit: Invoices have a currency.

<!-- difference: written by \`b2b-invoices-semver changelog\` -->

### What has changed since 1.0.0

#### Every operation

- In answers, each item.currency in the body of 200 is new. (\`${fingerprint}\`)

<!-- /difference -->

## 1.0.0

First.
`,
  );
  expect(JSON.parse(await repository.read('spec/releases/1.1.0.json'))).toEqual(withCurrency('1.1.0'));

  git(repository, 'add', '.');
  await changelog(repository);
  expect(git(repository, 'diff', '--name-only')).toBe('');

  await repository.write('.changeset/more.md', changeset({ '@b2b-invoices/client': 'minor' }, 'A method.'));
  expect(await version(repository, withCurrency)).toBe('1.2.0');
  expect(await changelog(repository)).toBe(
    'spec/CHANGELOG.md has no entry for 1.2.0, since the specification is as in 1.1.0.\n',
  );
  expect(await repository.read('spec/CHANGELOG.md')).toBe(first);
  expect(await repository.read('packages/client/CHANGELOG.md')).toContain('A method.');

  await repository.write(
    '.changeset/words.md',
    changeset({ '@b2b-invoices/spec': 'patch' }, 'Nothing much.'),
  );
  expect(await version(repository, withCurrency)).toBe('1.2.1');
  expect(await changelog(repository)).toMatch(
    /^spec\/CHANGELOG\.md has no entry for 1\.2\.1, since the specification is as in 1\.2\.0\. Its changesets said: .*Nothing much\.\n$/,
  );
  expect(await repository.read('spec/CHANGELOG.md')).toBe(first);
});

test('before `changeset version` it says what to run, and writes nothing', async () => {
  const files = { '.changeset/some.md': changeset({ '@b2b-invoices/spec': 'minor' }, 'Something.') };
  await using repository = await temporaryRepository({ files, document: withCurrency('1.0.0') });
  await expect(changelog(repository)).rejects.toThrow(
    '.changeset/some.md is still pending; run `npx pnpm version-packages`, which takes it up.',
  );
  await expect(repository.read('spec/CHANGELOG.md')).rejects.toThrow('ENOENT');
});

test('a document that was not generated again, and a repository without an earlier version, are told of', async () => {
  await using stale = await temporaryRepository({ version: '1.1.0', document: smallDocument('1.0.0') });
  await expect(changelog(stale)).rejects.toThrow(
    'spec/generated/openapi.json is version 1.0.0, and spec/package.json says 1.1.0; run `npx pnpm version-packages`.',
  );
  await using first = await temporaryRepository({ releases: [] });
  await expect(changelog(first)).rejects.toThrow(
    'spec/releases has no version before 1.0.0 to compare with; put its document there.',
  );
});
