import type { Node } from '@b2b-invoices/spec';
import { mergeSchemas } from './merge-schemas.ts';
import { normalKeywords } from './normal-keywords.ts';
import type { Origins } from './origins.ts';
import { isSame } from './stable-json.ts';
import { isWord } from './words.ts';

const isNull = (schema: Node) => isSame(schema, { type: 'null' });

/** The members of a union, each once. Two alike are not the same as one where exactly one has to hold. */
const membersOf = (schema: Node, keyword: 'anyOf' | 'oneOf'): Node[] => {
  const members: Node[] = Array.isArray(schema[keyword]) ? schema[keyword] : [];
  if (keyword === 'oneOf') return members;
  return members.filter((member, index) => members.findIndex((other) => isSame(other, member)) === index);
};

const isListOfValues = (schema: Node) =>
  Array.isArray(schema['enum']) &&
  Object.keys(schema).every((key) => key === 'enum' || key === 'type' || isWord(key));

/** Lists of values, each told of by itself, as one list. */
function listOf(members: readonly Node[], origins: Origins): Node | undefined {
  const [first] = members;
  if (!first || !members.every(isListOfValues)) return undefined;
  const merged = normalKeywords({ enum: members.flatMap((member) => member['enum'] as unknown[]) });
  return origins.set(merged, origins.of(first));
}

/** The one schema that a union comes down to: its only member, or the other member beside `null`, with a type more. */
function onlyOf(members: readonly Node[], origins: Origins): Node | undefined {
  if (members.length > 1 && members.every(isListOfValues)) return listOf(members, origins);
  const [first, ...more] = members.filter((member) => !isNull(member));
  if (!first || more.length > 0) return undefined;
  if (members.length === 1) return first;
  if ('enum' in first || !('type' in first)) return undefined;
  return origins.set(normalKeywords({ ...first, nullable: true }), origins.of(first));
}

function foldKeyword(schema: Node, keyword: 'anyOf' | 'oneOf', origins: Origins): Node {
  if (!Array.isArray(schema[keyword])) return schema;
  const { [keyword]: _, ...rest } = schema;
  const members = membersOf(schema, keyword);
  const only = onlyOf(members, origins);
  const beside = origins.set(rest, origins.of(schema));
  const merged = only && (Object.keys(rest).length === 0 ? only : mergeSchemas([only, beside], origins));
  return merged ?? origins.set({ ...schema, [keyword]: members }, origins.of(schema));
}

/** A schema with its unions as short as they can be written. */
export const foldUnion = (schema: Node, origins: Origins): Node =>
  foldKeyword(foldKeyword(schema, 'anyOf', origins), 'oneOf', origins);
