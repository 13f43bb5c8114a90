import { createHash } from 'node:crypto';
import type { Document } from '@b2b-invoices/spec';
import { segmentsOf } from '@b2b-invoices/spec';
import type { Change } from '../change.ts';
import { isWithin, partOf, resolvePath } from './place.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** A place that one tool calls breaking and the other does not. */
export interface Disagreement {
  /** That of the change where the gate alone calls it breaking; otherwise made of the place, and what was and is there. */
  fingerprint: string;
  /** Who calls it breaking. */
  breaking: 'gate' | 'second opinion';
  pointer: string;
  operationIds: readonly string[];
  says: string;
}

/** A change with the part that it is about, as the other tool would name it. */
interface PlacedChange {
  change: Change;
  parts: readonly string[];
}

interface Versions {
  before: Document;
  after: Document;
}

function placed(change: Change, { before, after }: Versions): PlacedChange {
  const path = segmentsOf(change.pointer);
  const followed = [before, after].flatMap((document) => resolvePath(document, path) ?? []);
  return { change, parts: [...new Set([change.pointer, ...followed].map(partOf))] };
}

/** Whether operations overlap; none are named by what is about the document as a whole. */
const overlap = (ones: readonly string[], others: readonly string[]): boolean =>
  ones.length === 0 || others.length === 0 || ones.some((one) => others.includes(one));

const isNear = ({ change, parts }: PlacedChange, opinion: SecondOpinion): boolean =>
  overlap(change.operationIds, opinion.operationIds) &&
  parts.some((part) => opinion.parts.some((other) => isWithin(part, other)));

/** A change that the gate calls breaking, and at whose place the other tool does not, although it has rated it or seen nothing. */
function gateAlone(change: PlacedChange, opinions: readonly SecondOpinion[]): Disagreement[] {
  const near = opinions.filter((opinion) => isNear(change, opinion));
  const backed = near.some(({ rating }) => rating === 'breaking');
  const undecided = near.length > 0 && near.every(({ rating }) => rating === 'open');
  if (backed || undecided) return [];
  const { fingerprint, pointer, operationIds, says } = change.change;
  return [{ fingerprint, breaking: 'gate', pointer, operationIds, says }];
}

function fingerprintOf({ parts, says, before, after }: SecondOpinion): string {
  const text = JSON.stringify(['second opinion', parts.at(-1), says, before ?? null, after ?? null]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function secondOpinionAlone(opinion: SecondOpinion, changes: readonly PlacedChange[]): Disagreement[] {
  const near = changes.filter((change) => isNear(change, opinion));
  if (opinion.rating !== 'breaking' || near.some(({ change }) => change.bump === 'major')) return [];
  const [first] = near;
  const ours = first
    ? `the gate calls it ${first.change.bump} (${first.change.kind})`
    : 'the gate sees no change';
  const { operationIds, parts, says } = opinion;
  const pointer = parts.at(-1) ?? '#';
  return [
    {
      fingerprint: fingerprintOf(opinion),
      breaking: 'second opinion',
      pointer,
      operationIds,
      says: `api-smart-diff calls this breaking: ${says}; ${ours}.`,
    },
  ];
}

/** Disagreements of one fingerprint as one, with the operations of all. */
function merged(disagreements: readonly Disagreement[]): Disagreement[] {
  const byFingerprint = new Map<string, Disagreement>();
  for (const disagreement of disagreements) {
    const known = byFingerprint.get(disagreement.fingerprint);
    const operationIds = new Set([...(known?.operationIds ?? []), ...disagreement.operationIds]);
    byFingerprint.set(disagreement.fingerprint, { ...disagreement, operationIds: [...operationIds] });
  }
  return [...byFingerprint.values()];
}

/**
 * Where the gate and the other tool do not agree on what is breaking. What they call it otherwise, and where below a part they
 * see it, is no disagreement, and neither is what the other tool leaves open.
 */
export function disagreementsBetween(
  changes: readonly Change[],
  opinions: readonly SecondOpinion[],
  versions: Versions,
): Disagreement[] {
  const ours = changes.map((change) => placed(change, versions));
  return merged([
    ...ours.filter(({ change }) => change.bump === 'major').flatMap((change) => gateAlone(change, opinions)),
    ...opinions.flatMap((opinion) => secondOpinionAlone(opinion, ours)),
  ]);
}
