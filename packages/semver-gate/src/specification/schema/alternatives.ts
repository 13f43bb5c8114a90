import type { Node } from '@b2b-invoices/spec';
import { mergeSchemas } from '../canonical/merge-schemas.ts';
import type { Origins } from '../canonical/origins.ts';
import { isWord } from '../canonical/words.ts';

const keywords = ['anyOf', 'oneOf'] as const;

/** The schemas that a union is one of, each with what stands beside the union; a schema that is none is its only one. */
export function alternativesOf(schema: Node, origins: Origins): Node[] {
  const keyword = keywords.find((name) => Array.isArray(schema[name]));
  if (!keyword) return [schema];
  const { [keyword]: members, ...beside } = schema;
  const rest = Object.fromEntries(
    Object.entries(beside).filter(([key]) => !isWord(key) && key !== 'deprecated' && key !== 'discriminator'),
  );
  origins.set(rest, origins.of(schema));
  return (members as Node[]).flatMap((member) => {
    if (Object.keys(rest).length === 0) return alternativesOf(member, origins);
    return [
      mergeSchemas([member, rest], origins) ?? origins.set({ ...rest, allOf: [member] }, origins.of(member)),
    ];
  });
}
