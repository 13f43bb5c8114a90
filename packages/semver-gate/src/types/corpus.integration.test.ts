import { readFile } from 'node:fs/promises';
import { type Document, specification } from '@b2b-invoices/spec';
import { describe, expect, test, vi } from 'vitest';
import { compareTypes } from './compare-types.ts';
import { compileProgramsAgainst } from './compile-programs.ts';
import { programsOfBoth } from './programs/programs-of.ts';
import { readCorpus } from './read-corpus.ts';
import { typesOfDocument } from './types-of-document.ts';

// A second alone; many where everything is tested at once.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const versionOf = (program: string): string => program.split('/')[1] ?? '';
const corpus = await readCorpus();
const versions = [...new Set(corpus.map(({ name }) => versionOf(name)))].sort((one, other) =>
  one.localeCompare(other, 'en', { numeric: true }),
);
const programsFor = (version: string | undefined) => corpus.filter(({ name }) => versionOf(name) === version);

async function releasedDocument(version: string): Promise<Document | undefined> {
  const file = new URL(`../../../../spec/releases/${version}.json`, import.meta.url);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

test('the programs of the newest version, and those that the specification makes, compile against it as it is', async () => {
  const current = await typesOfDocument(specification, 'the specification');
  const [made] = programsOfBoth(current, current);
  expect(await compileProgramsAgainst(current, [...made, ...programsFor(versions.at(-1))])).toEqual([]);
});

describe.each(versions.slice(0, -1))('the programs of %s', (version) => {
  test('compile against it as it was released, so that nobody can fit them to what came later', async () => {
    const document =
      (await releasedDocument(version)) ?? expect.fail(`spec/releases/${version}.json is missing`);
    const released = await typesOfDocument(document, version);
    expect(await compileProgramsAgainst(released, programsFor(version))).toEqual([]);
  });
});

test('a change of the client alone is found, from one release to the next', async () => {
  const released = await typesOfDocument((await releasedDocument('0.1.0')) ?? expect.fail(), '0.1.0');
  const { bump, breaks } = await compareTypes(
    released,
    await typesOfDocument(released.document, 'the client of today'),
  );
  expect(bump).toBe('major');
  expect(breaks).toContainEqual(
    expect.objectContaining({ program: 'corpus/0.1.0/call-by-method.ts', code: 'TS2554' }),
  );
});
