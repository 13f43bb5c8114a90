import { isNode, type Node } from '@b2b-invoices/spec';
import type { CanonicalSpecification } from '../canonical/canonical-specification.ts';
import { mergeSchemas } from '../canonical/merge-schemas.ts';
import { isSame, stableJson } from '../canonical/stable-json.ts';
import { isWord } from '../canonical/words.ts';
import { bumpOf, type Finding } from '../finding.ts';
import type { CompareSchemas } from './compare-properties.ts';
import { effectFinding } from './effect-finding.ts';
import { nameOf, type Place } from './place.ts';

const keywords = ['anyOf', 'oneOf'] as const;

/** Whether a schema is one of several. */
export const isUnion = (schema: Node): boolean => keywords.some((keyword) => Array.isArray(schema[keyword]));

/** The schemas that a union is one of, each with what stands beside the union; a schema that is none is its only one. */
function alternativesOf(schema: Node, { origins }: CanonicalSpecification): Node[] {
  const keyword = keywords.find((name) => Array.isArray(schema[name]));
  if (!keyword) return [schema];
  const { [keyword]: members, ...beside } = schema;
  const rest = Object.fromEntries(
    Object.entries(beside).filter(([key]) => !isWord(key) && key !== 'deprecated' && key !== 'discriminator'),
  );
  origins.set(rest, origins.of(schema));
  return (members as Node[]).flatMap((member) => {
    if (Object.keys(rest).length === 0) return alternativesOf(member, { origins } as CanonicalSpecification);
    return [
      mergeSchemas([member, rest], origins) ?? origins.set({ ...rest, allOf: [member] }, origins.of(member)),
    ];
  });
}

const breaks = (findings: readonly Finding[]) => findings.some(({ bump }) => bump === 'major');

function unionFinding(place: Place, effect: 'narrowed' | 'widened', pointer: string, member: Node): Finding {
  const { direction } = place;
  const gone = effect === 'narrowed';
  const outline = Object.fromEntries(Object.entries(member).filter(([key]) => !isWord(key)));
  return {
    kind: `${direction}-alternative-${gone ? 'removed' : 'added'}`,
    direction,
    bump: bumpOf(effect, direction),
    pointer,
    path: place.path,
    says: `${nameOf(place)} ${gone ? 'is never again' : 'may be'} ${pointer.split('/').at(-1)}`,
    [gone ? 'before' : 'after']: stableJson(outline).slice(0, 200),
  };
}

/**
 * Compares two schemas of which at least one is one of several. Every alternative has to find one on the other side: what could be
 * sent, one that takes it; what may come, one that told of it. The order of alternatives says nothing.
 */
export function compareUnions(place: Place, before: Node, after: Node, compare: CompareSchemas): Finding[] {
  return [
    ...compareDiscriminator(place, before, after),
    ...compareAlternatives(place, before, after, compare),
  ];
}

/** The property by which alternatives are told apart; that there is one at all, or which value names which, is told by the alternatives. */
function compareDiscriminator(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before, after].map(({ discriminator }) =>
    isNode(discriminator) ? discriminator['propertyName'] : undefined,
  );
  if (old === now || old === undefined || now === undefined) return [];
  const says = `discriminator was ${old} and is ${now}`;
  return [
    effectFinding(place, before, after, {
      keyword: 'discriminator',
      effect: 'changed',
      says,
      before: old,
      after: now,
    }),
  ];
}

function compareAlternatives(place: Place, before: Node, after: Node, compare: CompareSchemas): Finding[] {
  const { versions, direction } = place;
  const old = alternativesOf(before, versions.before);
  const now = alternativesOf(after, versions.after);
  const oldOnly = old.filter((member) => !now.some((other) => isSame(member, other)));
  const nowOnly = now.filter((member) => !old.some((other) => isSame(member, other)));
  const [lonelyOld, lonelyNow] = [oldOnly[0], nowOnly[0]];
  if (lonelyOld && lonelyNow && oldOnly.length === 1 && nowOnly.length === 1 && old.length === now.length) {
    return compare({ ...place }, lonelyOld, lonelyNow).map((finding) => ({ ...finding, path: place.path }));
  }
  const [seeking, offered] = direction === 'request' ? [oldOnly, now] : [nowOnly, old];
  const compared = (one: Node, other: Node) =>
    direction === 'request' ? compare(place, one, other) : compare(place, other, one);
  const taken = new Set<Node>();
  const homeless = seeking.filter((member) => {
    const home = offered.find((candidate) => !breaks(compared(member, candidate)));
    if (home) taken.add(home);
    return !home;
  });
  const rest = (direction === 'request' ? nowOnly : oldOnly).filter((member) => !taken.has(member));
  const [effect, other] =
    direction === 'request' ? (['narrowed', 'widened'] as const) : (['widened', 'narrowed'] as const);
  const pointerOf = (member: Node, of: 'narrowed' | 'widened') =>
    (of === 'narrowed' ? versions.before : versions.after).origins.of(member);
  const found = [
    ...homeless.map((member) => unionFinding(place, effect, pointerOf(member, effect), member)),
    ...rest.map((member) => unionFinding(place, other, pointerOf(member, other), member)),
  ];
  if (found.length > 0 || (oldOnly.length === 0 && nowOnly.length === 0)) return found;
  const [sample, home] = [seeking[0], [...taken][0]];
  return sample && home ? compared(sample, home).map((finding) => ({ ...finding, path: place.path })) : [];
}
