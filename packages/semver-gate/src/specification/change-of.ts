import { createHash } from 'node:crypto';
import type { Bump } from '../bump.ts';
import { largestBump } from '../bump.ts';
import type { Change, Direction } from '../change.ts';
import { stableJson } from './canonical/stable-json.ts';
import type { Finding } from './finding.ts';

/** A finding and the operation in which it was made; none where it is about the document as a whole. */
export interface Found {
  finding: Finding;
  /** Method and numbered path. */
  operation?: string;
  operationId?: string;
}

/** A change together with the findings that it is made of. */
export interface Rated {
  change: Change;
  found: readonly Found[];
}

function fingerprintOf({ kind, pointer, before, after }: Finding): string {
  return createHash('sha256')
    .update(stableJson([kind, pointer, before ?? null, after ?? null]))
    .digest('hex')
    .slice(0, 12);
}

const listed = (names: readonly string[]): string => {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};

const opening: Record<Direction, string> = {
  request: 'In requests of ',
  response: 'In answers of ',
  both: 'In ',
  none: 'In ',
};

/** With a capital, unless it begins with the name of a keyword. */
const capital = (text: string): string =>
  /^x-/.test(text) ? text : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** What a sentence about a change begins with: where it is felt. */
const beginning = ({ direction, operationIds }: Pick<Change, 'direction' | 'operationIds'>): string =>
  `${opening[direction]}${listed(operationIds)}, `;

function sentence(says: string, direction: Direction, operationIds: readonly string[]): string {
  if (operationIds.length === 0) return `${capital(says)}.`;
  return `${beginning({ direction, operationIds })}${says}.`;
}

/** The sentence of a change for where its operations are named already: `In answers, id is gone.` */
export function sentenceBelow(change: Change): string {
  const named = beginning(change);
  if (!change.says.startsWith(named)) return change.says;
  const rest = change.says.slice(named.length);
  const side = { request: 'In requests, ', response: 'In answers, ', both: '', none: '' }[change.direction];
  return capital(`${side}${rest}`);
}

function changeOf(found: readonly Found[], today: string): Change | undefined {
  const [first] = found;
  if (!first) return undefined;
  const { finding } = first;
  const operationIds = [...new Set(found.flatMap(({ operationId }) => operationId ?? []))].sort();
  const directions = new Set(found.map(({ finding: { direction } }) => direction));
  const direction = directions.size === 1 ? finding.direction : 'both';
  const { kind, pointer, says, before, after, sunset } = finding;
  return {
    fingerprint: fingerprintOf(finding),
    kind,
    pointer,
    operationIds,
    direction,
    bump: largestBump(found.map(({ finding: { bump } }): Bump => bump)),
    says: sentence(says, direction, operationIds),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(sunset !== undefined && sunset > today && { promisedUntil: sunset }),
  };
}

/** Findings of the same at the same place of the document are one change, which several operations feel. */
export function changesOf(found: readonly Found[], today: string): Rated[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const fingerprint = fingerprintOf(one.finding);
    groups.set(fingerprint, [...(groups.get(fingerprint) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const change = changeOf(group, today);
    return change ? [{ change, found: group }] : [];
  });
}
