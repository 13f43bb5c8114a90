import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Document } from '@b2b-invoices/spec';
import { releasedPackages } from '../changesets/released-packages.ts';
import { smallDocument } from './small-document.ts';

/** What a repository for tests holds beside its packages. */
export interface RepositoryContents {
  /** The version of all packages. Default 1.0.0. */
  version?: string;
  /** The bundled specification. Default the small one. */
  document?: Document;
  /** The documents of spec/releases. Default the small one of 1.0.0. */
  releases?: readonly Document[];
  /** Other files, by their path from the root. */
  files?: Readonly<Record<string, string>>;
}

/** A repository with the specification, the types and the client as packages without code. */
export interface TemporaryRepository extends AsyncDisposable {
  root: string;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function manifests(version: string): [string, string][] {
  const [spec, types, client] = releasedPackages;
  const manifest = (name: string, more: object = {}): string =>
    asJson({ name, version, type: 'module', license: 'Apache-2.0', ...more });
  return [
    ['package.json', asJson({ name: 'invoices', private: true, type: 'module' })],
    ['pnpm-workspace.yaml', 'packages:\n  - spec\n  - packages/*\n'],
    [`${spec.folder}/package.json`, manifest(spec.name)],
    [`${types.folder}/package.json`, manifest(types.name)],
    [
      `${client.folder}/package.json`,
      manifest(client.name, { dependencies: { [types.name]: 'workspace:*' } }),
    ],
    ['packages/other/package.json', manifest('@b2b-invoices/other')],
  ];
}

const config = {
  changelog: '@changesets/cli/changelog',
  commit: false,
  fixed: [releasedPackages.map(({ name }) => name)],
  access: 'public',
  baseBranch: 'main',
};

/** A changeset that names packages, each with a bump. */
export const changeset = (bumps: Readonly<Record<string, string>>, words: string): string =>
  `---\n${Object.entries(bumps)
    .map(([name, bump]) => `"${name}": ${bump}\n`)
    .join('')}---\n\n${words}\n`;

/** Makes a repository for tests in a folder that is removed afterwards. */
export async function temporaryRepository({
  version = '1.0.0',
  document = smallDocument(version),
  releases = [smallDocument('1.0.0')],
  files = {},
}: RepositoryContents = {}): Promise<TemporaryRepository> {
  const root = await mkdtemp(join(tmpdir(), 'b2b-invoices-repository-'));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  const contents = [
    ...manifests(version),
    ['.changeset/config.json', asJson(config)],
    ['spec/generated/openapi.json', asJson(document)],
    ...releases.map((release) => [
      `spec/releases/${(release['info'] as { version: string }).version}.json`,
      asJson(release),
    ]),
    ...Object.entries(files),
  ] as [string, string][];
  for (const [file, text] of contents) await write(file, text);
  return {
    root,
    write,
    read: (file) => readFile(join(root, file), 'utf8'),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}
