import { isNode } from '@b2b-invoices/spec';
import { isAtLeast } from '../../bump.ts';
import type { Change } from '../../change.ts';
import type { CanonicalSpecification } from '../canonical/canonical-specification.ts';
import { changesOf, type Found, type Rated } from '../change-of.ts';
import type { Versions } from '../schema/place.ts';
import type { Opinion } from './opinion.ts';
import { overruled } from './policy.ts';

const leadsTo = (path: readonly string[], other: readonly string[]) =>
  path.every((segment, index) => other[index] === segment);

/** Whether a finding is about the place of an opinion: the very one, what holds it, or what it holds. */
function isAbout(opinion: Opinion, { operation, finding }: Found): boolean {
  if (operation !== opinion.operation || finding.direction === 'none') return false;
  const own = [finding.path, finding.alsoAt ?? finding.path];
  return own.some((path) => opinion.paths.some((other) => leadsTo(path, other) || leadsTo(other, path)));
}

const isOverruled = ({ rule }: Opinion, { kind }: Change): boolean =>
  overruled.some((entry) => entry.rule === rule && entry.kind.test(kind));

/** The pointer into the document as written of the nearest part on the way to a place in a canonical operation. */
function pointerOf(
  { operations, origins }: CanonicalSpecification,
  operation: string,
  path: readonly string[],
): string {
  let part: unknown = operations.get(operation)?.node;
  let pointer = isNode(part) ? origins.of(part) : '#/paths';
  for (const segment of path) {
    if (typeof part !== 'object' || part === null) break;
    if (isNode(part)) pointer = origins.ofKeyword(part, segment);
    part = (part as Record<string, unknown>)[segment];
    if (isNode(part) && origins.of(part) !== '#') pointer = origins.of(part);
  }
  return pointer;
}

/** What Redocly sees and our own comparison does not, as a finding of its own. */
function ownOpinion({ before, after }: Versions, opinion: Opinion): Found {
  const {
    operation,
    paths: [path = []],
    rule,
    bump,
    says,
  } = opinion;
  const direction = path[0] === 'responses' ? 'response' : 'request';
  const operationId = (after.operations.get(operation) ?? before.operations.get(operation))?.operationId;
  const finding = {
    kind: `redocly-${rule}`,
    direction,
    bump,
    pointer: pointerOf(after, operation, path),
    path,
    says: says.replace(/\.$/, ''),
  } as const;
  return { finding, operation, ...(operationId !== undefined && { operationId }) };
}

/** Our own changes that ask for anything, none of them rated lower than by Redocly without a reason, and those that Redocly alone has seen. */
export function withOpinions(
  versions: Versions,
  own: readonly Rated[],
  opinions: readonly Opinion[],
): Change[] {
  const raised = new Map<Change, Change>(own.map(({ change }) => [change, change]));
  const alone: Found[] = [];
  for (const opinion of opinions) {
    const same = own.filter(({ found }) => found.some((one) => isAbout(opinion, one)));
    if (same.length === 0) alone.push(ownOpinion(versions, opinion));
    if (
      same.length === 0 ||
      same.some(({ change }) => isAtLeast(change.bump, opinion.bump) || isOverruled(opinion, change))
    )
      continue;
    for (const { change } of same.slice(0, 1)) {
      raised.set(change, { ...change, bump: opinion.bump, says: `${change.says} Redocly: ${opinion.says}` });
    }
  }
  const changes = [...raised.values(), ...changesOf(alone, '').map(({ change }) => change)];
  return changes.filter(({ bump }) => bump !== 'none');
}
