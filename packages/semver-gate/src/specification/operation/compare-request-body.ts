import { isNode, type Node } from '@b2b-invoices/spec';
import type { Finding } from '../finding.ts';
import { inside, nameOf, type Place } from '../schema/place.ts';
import { compareCarriers, compareRequired, partFinding } from './compare-carriers.ts';

/** The body that an operation takes. */
export function compareRequestBody(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before['requestBody'], after['requestBody']];
  const at: Place = { ...inside(place, 'requestBody'), part: 'the body' };
  if (isNode(old) && isNode(now))
    return [...compareRequired(at, old, now, 'body'), ...compareCarriers(at, old, now)];
  if (isNode(old))
    return [
      partFinding(at, old, undefined, {
        kind: 'request-body-removed',
        bump: 'major',
        says: `${nameOf(at)} is gone`,
        before: 'body',
      }),
    ];
  if (!isNode(now)) return [];
  const required = now['required'] === true;
  return [
    partFinding(at, undefined, now, {
      kind: `request-${required ? 'required-' : ''}body-added`,
      bump: required ? 'major' : 'minor',
      says: `${nameOf(at)} is new${required ? ' and has to be sent' : ''}`,
      after: 'body',
    }),
  ];
}
