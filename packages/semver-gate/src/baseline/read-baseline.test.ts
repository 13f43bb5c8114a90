import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedDocument, smallDocument } from '../fixtures/small-document.ts';
import { type RepositoryContents, temporaryRepository } from '../fixtures/temporary-repository.ts';
import { type BaselineRequest, readBaseline } from './read-baseline.ts';
import { repositoryBaseline } from './repository-baseline.ts';

const current = (version: string) => ({ version, document: smallDocument(version) });

async function inRepository<Result>(
  contents: RepositoryContents,
  use: (root: string) => Promise<Result>,
): Promise<Result> {
  await using repository = await temporaryRepository(contents);
  return await use(repository.root);
}

const request = (root: string, choice: string): BaselineRequest => ({
  root,
  choice,
  current: current('1.0.0'),
  pending: false,
  folder: root,
  environment: {},
});

describe('the newest of spec/releases', () => {
  const releases = ['0.9.0', '0.10.0', '1.0.0'].map(smallDocument);
  const newest = (version: string, pending: boolean, contents: RepositoryContents = { releases }) =>
    inRepository(contents, (root) => repositoryBaseline({ root, current: current(version), pending }));

  test('is compared with while changesets are pending', async () => {
    expect((await newest('1.0.0', true)).version).toBe('1.0.0');
  });

  test('is compared with where the workspace is another version, or has changed', async () => {
    expect((await newest('1.1.0', false)).version).toBe('1.0.0');
    const state = {
      current: {
        version: '1.0.0',
        document: changedDocument('1.0.0', ({ paths }) => void delete paths['/invoices']),
      },
      pending: false,
    };
    const changed = inRepository({ releases }, (root) => repositoryBaseline({ root, ...state }));
    expect((await changed).version).toBe('1.0.0');
  });

  test('gives way to the one before where `changeset version` has just made it', async () => {
    const baseline = await newest('1.0.0', false);
    expect(baseline).toMatchObject({
      version: '0.10.0',
      source: 'repository',
      says: 'The baseline is spec/releases/0.10.0.json.',
    });
  });

  test('is not a difference between two versions, nor a prepared one of another kind', async () => {
    const files = { 'spec/releases/1.0.0..2.0.0.json': '{}', 'spec/releases/disagreements.yaml': '' };
    expect((await newest('1.0.0', true, { releases, files })).version).toBe('1.0.0');
  });

  test('is missed in a sentence', async () => {
    await expect(newest('1.0.0', false, { releases: [] })).rejects.toThrow(
      'spec/releases has no document such as 1.2.3.json to compare with; put that of the last release there.',
    );
  });
});

describe('a baseline can be', () => {
  test('a version of spec/releases', async () => {
    const baseline = await inRepository({}, (root) => readBaseline(request(root, '1.0.0')));
    expect(baseline).toMatchObject({ version: '1.0.0', source: 'repository' });
  });

  test('a folder with a document', async () => {
    const files = { 'old/openapi.json': JSON.stringify(smallDocument('0.8.0')) };
    const baseline = await inRepository({ files }, (root) => readBaseline(request(root, join(root, 'old'))));
    expect(baseline).toMatchObject({ version: '0.8.0', source: 'folder' });
    expect(baseline.packages).toBeUndefined();
  });

  test('a folder with the packages installed', async () => {
    const file = 'old/node_modules/@b2b-invoices/spec/generated/openapi.json';
    const files = { [file]: JSON.stringify(smallDocument('0.8.0')) };
    const baseline = await inRepository({ files }, (root) => readBaseline(request(root, join(root, 'old'))));
    expect(baseline.packages).toMatch(/old$/);
  });
});

describe('a baseline that cannot be used is told of in a sentence:', () => {
  const json = (document: unknown) => ({ 'old/openapi.json': JSON.stringify(document) });
  const { paths, ...pathless } = smallDocument('1.0.0');
  const dangling = changedDocument('1.0.0', ({ components }) => void delete components['parameters']);
  test.each([
    [
      'a version that is not there',
      '3.0.0',
      {},
      'spec/releases has no 3.0.0.json; give one of 1.0.0, a folder, or registry.',
    ],
    [
      'a folder that is empty',
      'old',
      {},
      /old has neither openapi\.json nor the packages in node_modules; give/,
    ],
    [
      'no JSON',
      'old',
      { 'old/openapi.json': '{' },
      /old\/openapi\.json is not JSON \(.*\); write it anew with `pnpm generate`\.$/,
    ],
    [
      'no OpenAPI',
      'old',
      json(pathless),
      /old\/openapi\.json is not OpenAPI 3\.1 with paths and components; give the bundled document\.$/,
    ],
    ['OpenAPI 3.0', 'old', json({ ...pathless, paths, openapi: '3.0.3' }), /is not OpenAPI 3\.1/],
    [
      'no version',
      'old',
      json({ ...pathless, paths, info: {} }),
      /has no info\.version such as 1\.2\.3; give it one\.$/,
    ],
    [
      'no operations',
      'old',
      json({ ...pathless, paths: {} }),
      /cannot be compared: it has no operations; mend the specification\.$/,
    ],
    [
      'a reference to nothing',
      'old',
      json(dangling),
      /cannot be compared: There is nothing at #\/components\/parameters\/Limit; mend the specification\.$/,
    ],
  ] as const)('%s', async (_, choice, files, says) => {
    const reading = inRepository({ files }, (root) =>
      readBaseline(request(root, choice === 'old' ? join(root, choice) : choice)),
    );
    const error = await reading.catch((it: unknown) => it);
    expect(error).toMatchObject({ name: 'CannotJudge', message: expect.stringMatching(says) });
    expect((error as Error).message).not.toContain('\n');
  });

  test('a document of spec/releases that is of another version', async () => {
    const files = { 'spec/releases/2.0.0.json': JSON.stringify(smallDocument('1.0.0')) };
    await expect(inRepository({ files }, (root) => readBaseline(request(root, '2.0.0')))).rejects.toThrow(
      'spec/releases/2.0.0.json says info.version 1.0.0; take the document of 2.0.0 from its tarball.',
    );
  });
});
