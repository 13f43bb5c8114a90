import { isNode, type Node } from '@b2b-invoices/spec';
import { compareWords } from '../compare-words.ts';
import type { Finding } from '../finding.ts';
import { inside, nameOf, type Place } from '../schema/place.ts';
import { compareCarriers, compareContent, compareRequired, partFinding } from './compare-carriers.ts';

const mapOf = (value: unknown): Node => (isNode(value) ? value : {});

/** Errors may come at any time, and whoever calls has to meet them; another kind of success was not to be expected. */
const isError = (status: string) => /^(?:[45]|default)/.test(status);

function compareHeaders(place: Place, before: Node, after: Node): Finding[] {
  const lower = (headers: unknown) =>
    new Map(Object.entries(mapOf(headers)).map(([name, node]) => [name.toLowerCase(), { name, node }]));
  const [old, now] = [lower(before['headers']), lower(after['headers'])];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const name = (is ?? was)?.name ?? key;
    const at: Place = {
      ...inside(place, 'headers', name),
      part: `the header ${name} of ${place.path.at(-1)}`,
    };
    if (isNode(was?.node) && isNode(is?.node)) {
      return [...compareRequired(at, was.node, is.node, 'header'), ...compareCarriers(at, was.node, is.node)];
    }
    const gone = isNode(was?.node);
    const node = was?.node ?? is?.node;
    return [
      partFinding(at, gone && isNode(node) ? node : undefined, !gone && isNode(node) ? node : undefined, {
        kind: `response-header-${gone ? 'removed' : 'added'}`,
        bump: gone ? 'major' : 'minor',
        says: `${nameOf(at)} is ${gone ? 'gone' : 'new'}`,
        [gone ? 'before' : 'after']: key,
      }),
    ];
  });
}

function compareLinks(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [JSON.stringify(before['links'] ?? {}), JSON.stringify(after['links'] ?? {})];
  if (old === now) return [];
  return [
    partFinding(inside(place, 'links'), before, after, {
      kind: 'links-changed',
      direction: 'none',
      bump: 'patch',
      says: `the links of ${place.path.at(-1)} have changed`,
      before: before['links'],
      after: after['links'],
    }),
  ];
}

/** What a document tells of a status, under the very one or the range that holds it. */
function counterpart(status: string, responses: Node): Node | undefined {
  const told = responses[status] ?? responses[`${status[0]}XX`];
  return isNode(told) ? told : undefined;
}

function toldByRange(place: Place, before: Node, after: Node): Finding {
  const status = place.path.at(-1);
  const more = {
    kind: 'response-told-of-by-range',
    bump: 'patch',
    says: `${status} is told of by the range that holds it`,
  } as const;
  return partFinding(place, before, after, { ...more, before: status });
}

function loneResponse(
  place: Place,
  status: string,
  before: Node | undefined,
  after: Node | undefined,
): Finding {
  if (before) {
    const says = `${status} is never answered again`;
    return partFinding(place, before, undefined, {
      kind: 'response-removed',
      bump: 'major',
      says,
      before: status,
    });
  }
  const kind = isError(status) ? 'response-error-added' : 'response-success-added';
  const bump = isError(status) ? 'minor' : 'major';
  return partFinding(place, undefined, after, {
    kind,
    bump,
    says: `${status} may be answered`,
    after: status,
  });
}

/** The answers of an operation, told apart by status. */
export function compareResponses(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [mapOf(before['responses']), mapOf(after['responses'])];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((status) => {
    const at: Place = { ...inside(place, 'responses', status), part: `the body of ${status}` };
    const [was, is] = [counterpart(status, old), counterpart(status, now)];
    if (!was || !is) return [loneResponse(at, status, was, is)];
    return [
      ...(status in now ? [] : [toldByRange(at, was, is)]),
      ...compareWords(at, was, is),
      ...compareLinks(at, was, is),
      ...compareHeaders(at, was, is),
      ...compareContent(at, was, is),
    ];
  });
}
