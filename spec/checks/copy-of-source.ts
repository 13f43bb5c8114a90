import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { specFolder } from '../bundler/bundle.ts';

const left = new Set(['node_modules', 'dist', 'generated', 'releases', '.turbo', '.test-results']);

export interface Edit {
  /** A file of the specification, such as `schemas/Invoice.yaml`. */
  file: string;
  /** The text that is replaced, once. It must be there. */
  from: string;
  to: string;
}

/** A copy of the specification's source with an edit, for tests that break it on purpose. */
export interface CopyOfSource extends AsyncDisposable {
  /** Holds `spec/` and `redocly.yaml`. */
  root: string;
  folder: string;
}

/** Copies the source and makes the edit. @throws Error when the text to replace is not there */
export async function copyOfSource({ file, from, to }: Edit): Promise<CopyOfSource> {
  const root = await mkdtemp(join(tmpdir(), 'b2b-invoices-spec-'));
  const folder = join(root, 'spec');
  await cp(specFolder, folder, {
    recursive: true,
    filter: (path) => !left.has(basename(relative(specFolder, path))),
  });
  await cp(join(specFolder, '..', 'redocly.yaml'), join(root, 'redocly.yaml'));
  const target = join(folder, file);
  const text = await readFile(target, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
  await writeFile(target, text.replace(from, to));
  return { root, folder, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}
