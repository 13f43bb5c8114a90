import { type Document, specification } from '@b2b-invoices/spec';
import { apiCompare } from 'api-smart-diff';
import { type Bump, largestBump } from '../src/bump.ts';
import { compareAll } from '../src/specification/compare-specifications.ts';
import { runRedocly } from '../src/specification/redocly/run-redocly.ts';

/** A program that tells what a mutated specification asks of the version. */
export interface Differ {
  name: string;
  /** The bump for each document, held against our specification, in the order given. */
  rate: (documents: readonly Document[]) => Promise<Bump[]>;
}

/** How many comparisons are put to `redocly diff` at once: more take memory, fewer take starts. */
const batch = 40;

/** How many `redocly diff` run at the same time. */
const atOnce = 3;

const ours: Differ = {
  name: 'b2b-invoices-semver',
  async rate(documents) {
    const rated: Bump[] = [];
    for (let first = 0; first < documents.length; first += batch) {
      const some = documents.slice(first, first + batch).map((after) => ({ before: specification, after }));
      const changes = await compareAll(some);
      rated.push(...changes.map((each) => largestBump(each.map(({ bump }) => bump))));
    }
    return rated;
  },
};

const redocly: Differ = {
  name: 'redocly diff',
  async rate(documents) {
    const rated: Bump[] = [];
    const waiting = documents.entries();
    const worker = async () => {
      for (const [index, after] of waiting) {
        const changes = await runRedocly(specification, after);
        rated[index] = largestBump(changes.map(({ impact }) => impact));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return rated;
  },
};

/** It says what breaks and what does not, and leaves the bump to its reader: this is the most favourable reading. */
const bumps: Record<string, Bump> = {
  breaking: 'major',
  'non-breaking': 'minor',
  deprecated: 'minor',
  annotation: 'patch',
  unclassified: 'patch',
};

const apiSmartDiff: Differ = {
  name: 'api-smart-diff',
  rate: async (documents) =>
    documents.map((after) => {
      const { diffs } = apiCompare(structuredClone(specification), structuredClone(after));
      return largestBump(diffs.map(({ type }) => bumps[type] ?? 'patch'));
    }),
};

/** Ours, and those from npm that read OpenAPI 3.1 without a network, as they are. */
export const differs: readonly Differ[] = [ours, redocly, apiSmartDiff];
