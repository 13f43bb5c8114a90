import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { specFolder } from '../bundler/bundle.ts';

/** The vendor's page is not ours to copy from; it is compared where it lies beside the project. */
const page = new URL('../../../shared/domain/vendor-docs.txt', import.meta.url);
const length = 7;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

function runsOf(words: string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, start) => words.slice(start, start + length).join(' '));
}

function sentencesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && ['description', 'summary', 'says'].includes(key)
      ? [value]
      : sentencesOf(value),
  );
}

describe.runIf(existsSync(page))('our sentences', () => {
  test(`share no ${length} words in a row with the vendor's page`, () => {
    const theirs = new Set(runsOf(wordsOf(readFileSync(page, 'utf8'))));
    const document = JSON.parse(readFileSync(`${specFolder}/generated/openapi.json`, 'utf8')) as unknown;
    const ours = sentencesOf(document);
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter((sentence) => runsOf(wordsOf(sentence)).some((run) => theirs.has(run)))).toEqual([]);
  });
});
