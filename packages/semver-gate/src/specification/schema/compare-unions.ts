import { isNode, type Node } from '@b2b-invoices/spec';
import type { Finding } from '../finding.ts';
import { compareAlternatives } from './compare-alternatives.ts';
import type { CompareSchemas } from './compare-properties.ts';
import { effectFinding } from './effect-finding.ts';
import type { Place } from './place.ts';

const keywords = ['anyOf', 'oneOf'] as const;

/** Whether a schema is one of several. */
export const isUnion = (schema: Node): boolean => keywords.some((keyword) => Array.isArray(schema[keyword]));

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
