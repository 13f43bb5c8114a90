import type { Node } from '@b2b-invoices/spec';
import type { CanonicalOperation } from '../canonical/canonical-specification.ts';
import { isSame } from '../canonical/stable-json.ts';
import { withoutWords } from '../canonical/without-words.ts';
import { compareWords } from '../compare-words.ts';
import { compareDeprecation } from '../deprecation.ts';
import type { Finding } from '../finding.ts';
import type { Place, Versions } from '../schema/place.ts';
import { partFinding } from './compare-carriers.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareRequestBody } from './compare-request-body.ts';
import { compareResponses } from './compare-responses.ts';
import { compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';

const address = ({ method, pointer }: CanonicalOperation) =>
  `${method.toUpperCase()} ${pointer.split('/')[2]?.replaceAll('~1', '/').replaceAll('~0', '~')}`;

const placeIn = (versions: Versions): Place => ({
  versions,
  direction: 'request',
  path: [],
  part: 'the operation',
  trail: '',
  open: [],
});

/** An operation that only one of the two versions has. */
export function loneOperation(versions: Versions, operation: CanonicalOperation, isGone: boolean): Finding {
  const [before, after] = isGone ? [operation.node, undefined] : [undefined, operation.node];
  return partFinding(placeIn(versions), before, after, {
    kind: `operation-${isGone ? 'removed' : 'added'}`,
    direction: 'both',
    bump: isGone ? 'major' : 'minor',
    says: `${address(operation)} is ${isGone ? 'gone' : 'new'}`,
    [isGone ? 'before' : 'after']: address(operation),
  });
}

/** The operationId is the one name that a specification gives to an operation: generated clients call it by that. */
function compareNames(place: Place, before: CanonicalOperation, after: CanonicalOperation): Finding[] {
  const [was, is] = [before.node, after.node];
  const found: Finding[] = [];
  if (was['operationId'] !== is['operationId']) {
    const [old, now] = [was['operationId'], is['operationId']];
    const added = old === undefined;
    const says = `the operationId ${old ?? 'that was not there'} is ${now ?? 'gone'}`;
    const pointer = now === undefined ? `${before.pointer}/operationId` : `${after.pointer}/operationId`;
    const bump = added ? 'minor' : 'major';
    found.push({
      kind: 'operation-id-changed',
      direction: 'both',
      bump,
      pointer,
      path: ['operationId'],
      says,
      before: old,
      after: now,
    });
  }
  if (!isSame(before.pathNames, after.pathNames)) {
    found.push(
      partFinding(place, was, is, {
        kind: 'path-parameter-renamed',
        direction: 'none',
        bump: 'patch',
        path: ['pathNames'],
        says: `the parameters of the path were called ${before.pathNames.join(', ')} and are called ${after.pathNames.join(', ')}`,
        before: before.pathNames,
        after: after.pathNames,
      }),
    );
  }
  return found;
}

/** What the other comparisons do not look at. */
function compareRest(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before, after].map((node) => withoutWords(node['callbacks']));
  if (isSame(old, now)) return [];
  const says = `the callbacks ${old === undefined ? 'are new' : now === undefined ? 'are gone' : 'have changed'}`;
  return [
    partFinding(place, before, after, {
      kind: 'callbacks-changed',
      direction: 'both',
      bump: old === undefined ? 'minor' : 'major',
      path: ['callbacks'],
      says,
      before: old,
      after: now,
    }),
  ];
}

/** All that differs between two versions of one operation. */
export function compareOperations(
  versions: Versions,
  before: CanonicalOperation,
  after: CanonicalOperation,
): Finding[] {
  const request = placeIn(versions);
  const response: Place = { ...request, direction: 'response' };
  const [was, is] = [before.node, after.node];
  return [
    ...compareNames(request, before, after),
    ...compareWords(request, was, is),
    ...compareDeprecation(request, was, is).map((finding) => ({ ...finding, direction: 'both' as const })),
    ...compareParameters(request, was, is),
    ...compareRequestBody(request, was, is),
    ...compareResponses(response, was, is),
    ...compareSecurity(request, was, is),
    ...compareServers(request, was, is),
    ...compareRest(request, was, is),
  ];
}
