import type { Document } from '@b2b-invoices/spec';
import { isAtLeast } from '../bump.ts';
import type { Change } from '../change.ts';
import {
  type CanonicalSpecification,
  canonicalSpecification,
  isSameOperation,
} from './canonical/canonical-specification.ts';
import { changesOf, type Found } from './change-of.ts';
import { checkDocument } from './check-document.ts';
import { compareDocuments } from './compare-documents.ts';
import { compareOperations, loneOperation } from './operation/compare-operations.ts';
import { askRedocly } from './redocly/ask-redocly.ts';
import { withOpinions } from './redocly/with-opinions.ts';
import type { Versions } from './schema/place.ts';

/** Two versions of a specification, as parsed from JSON or YAML. */
export interface Comparison {
  before: Document;
  after: Document;
}

/** How to compare. */
export interface CompareOptions {
  /** The day, YYYY-MM-DD, on which a removal is held against the sunset of what is removed; by default today, in UTC. */
  today?: string;
}

function canonical(document: unknown, which: 'older' | 'newer'): CanonicalSpecification {
  checkDocument(document, which);
  try {
    return canonicalSpecification(document);
  } catch (error) {
    throw new Error(`The ${which} specification cannot be compared: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** What our own comparison finds, operation by operation. */
function findingsOf(versions: Versions): Found[] {
  const { before, after } = versions;
  const keys = [...new Set([...before.operations.keys(), ...after.operations.keys()])];
  const found = keys.flatMap((key): Found[] => {
    const [was, is] = [before.operations.get(key), after.operations.get(key)];
    const lone = was ?? is;
    if (!lone || (was && is && isSameOperation(was, is) && Object.keys(before.recursive).length === 0))
      return [];
    const findings =
      was && is ? compareOperations(versions, was, is) : [loneOperation(versions, lone, lone === was)];
    return findings.map((finding) => ({ finding, operation: key, operationId: lone.operationId }));
  });
  return [...compareDocuments(versions).map((finding) => ({ finding })), ...found];
}

const bySize = (one: Change, other: Change): number => {
  if (one.bump !== other.bump) return isAtLeast(one.bump, other.bump) ? -1 : 1;
  const [first, second] = [
    `${one.pointer} ${one.kind} ${one.fingerprint}`,
    `${other.pointer} ${other.kind} ${other.fingerprint}`,
  ];
  return first < second ? -1 : Number(first > second);
};

/**
 * The differences of several pairs of specifications, in the order given; the same as {@link compareSpecifications} of each, with one
 * start of `redocly diff` for all.
 * @throws Error in a sentence, when a document cannot be compared
 */
export async function compareAll(
  comparisons: readonly Comparison[],
  { today }: CompareOptions = {},
): Promise<Change[][]> {
  const day = today ?? new Date().toISOString().slice(0, 10);
  const known = new Map<Document, CanonicalSpecification>();
  const versions = comparisons.map(({ before, after }) => {
    const older = known.get(before) ?? canonical(before, 'older');
    known.set(before, older);
    return { before: older, after: canonical(after, 'newer') };
  });
  const opinions = await askRedocly(versions);
  return versions.map((pair, index) => {
    const own = changesOf(findingsOf(pair), day);
    return withOpinions(pair, own, opinions[index] ?? []).sort(bySize);
  });
}

/**
 * The differences between two versions of a specification, each with what it asks of the version, the largest first. What is only
 * written another way, by reference or in place, under another name or in another order, is no difference.
 *
 * Our own comparison and `redocly diff` are asked; where both see the same it is one change with the larger bump, unless
 * `redocly/policy.ts` says why Redocly is overruled.
 * @throws Error in a sentence, when a document is no specification or refers to what is not there
 */
export async function compareSpecifications(
  before: Document,
  after: Document,
  options: CompareOptions = {},
): Promise<Change[]> {
  const [changes] = await compareAll([{ before, after }], options);
  return changes ?? [];
}
