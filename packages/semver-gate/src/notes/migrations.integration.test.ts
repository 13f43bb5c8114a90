import { readdir, readFile } from 'node:fs/promises';
import { type Document, specification } from '@b2b-invoices/spec';
import { describe, expect, test, vi } from 'vitest';
import { compareTypes } from '../types/compare-types.ts';
import { typesOfDocument } from '../types/types-of-document.ts';
import type { TypesVersion } from '../types/types-version.ts';
import { checkPrograms } from './check-programs.ts';
import { readNotes } from './read-notes.ts';

// A second alone; many where everything is tested at once.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const spec = new URL('../../../../spec/', import.meta.url);
const inOrder = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });
const namesIn = async (folder: string, name: RegExp): Promise<string[]> =>
  (await readdir(new URL(folder, spec))).flatMap((each) => name.exec(each)?.[1] ?? []).sort(inOrder);

const versions = await namesIn('migrations/', /^(\d+\.\d+\.\d+)$/);
const releases = await namesIn('releases/', /^(\d+\.\d+\.\d+)\.json$/);

async function released(version: string): Promise<TypesVersion> {
  const document: Document = JSON.parse(await readFile(new URL(`releases/${version}.json`, spec), 'utf8'));
  return typesOfDocument(document, version);
}

test('there are notes, and releases before them', () => {
  expect(versions.length).toBeGreaterThan(0);
  expect(inOrder(releases[0] ?? '', versions[0] ?? '')).toBe(-1);
});

describe.each(versions)('the migration notes of %s', (version) => {
  test('say what is true, and leave out nothing that a compiler sees', async () => {
    const { notes, problems } = await readNotes(version);
    expect(problems).toEqual([]);
    const before = await released(releases.findLast((each) => inOrder(each, version) < 0) ?? expect.fail());
    const after = releases.includes(version)
      ? await released(version)
      : await typesOfDocument(specification, version);
    expect(await checkPrograms(notes, before, after)).toEqual([]);
    const { breaks } = await compareTypes(before, after);
    const named = new Set(notes.flatMap(({ fingerprints }) => fingerprints));
    expect(breaks.filter(({ fingerprint }) => !named.has(fingerprint))).toEqual([]);
  });
});
