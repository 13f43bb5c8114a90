import { at, below, type Document, isNode, type Node } from '@b2b-invoices/spec';
import { foldUnion } from './fold-union.ts';
import { mergeSchemas } from './merge-schemas.ts';
import { normalKeywords } from './normal-keywords.ts';
import type { Origins } from './origins.ts';

/** Who writes what a schema describes: the sender of a request, or the service. */
export type SchemaDirection = 'request' | 'response';

/** The keywords that hold one schema, and those that hold several under names or in a list. */
const single = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const named = new Set(['dependentSchemas', 'patternProperties', 'properties']);
const listed = new Set(['anyOf', 'oneOf', 'prefixItems']);

/** Turns schemas of one document into a form in which two that mean the same look the same. */
export interface CanonicalSchemas {
  /** The canonical form of a schema, with references resolved and without what the direction does not carry. */
  of(schema: unknown, pointer: string, direction: SchemaDirection): Node;
  /** The schemas that contain themselves, by the name under which canonical schemas refer to them. */
  recursive: Record<string, Node>;
}

/** The canonical forms of the schemas of a document. */
export function canonicalSchemas(document: Document, origins: Origins): CanonicalSchemas {
  const known = new Map<string, Node>();
  const open = new Map<string, string | undefined>();
  const recursive: Record<string, Node> = {};

  /** A schema by reference; one that is still being read contains itself, and stays a reference. */
  function target(pointer: string, direction: SchemaDirection): Node {
    const key = `${direction} ${pointer}`;
    const ready = known.get(key);
    if (ready) return ready;
    if (open.has(key)) {
      const name = open.get(key) ?? `Recursive${Object.keys(recursive).length + 1}`;
      open.set(key, name);
      recursive[name] ??= {};
      return origins.set({ $ref: `#/components/schemas/${name}` }, pointer);
    }
    open.set(key, undefined);
    const schema = of(at(document, pointer), pointer, direction);
    const name = open.get(key);
    if (name) recursive[name] = schema;
    open.delete(key);
    known.set(key, schema);
    return schema;
  }

  function inside(keyword: string, value: unknown, pointer: string, direction: SchemaDirection): unknown {
    if (single.has(keyword)) return isNode(value) ? of(value, pointer, direction) : value;
    if (listed.has(keyword) && Array.isArray(value)) {
      return value.map((member, index) => of(member, below(pointer, index), direction));
    }
    if (named.has(keyword) && isNode(value)) {
      const entries = Object.entries(value).map(([name, schema]) => [
        name,
        of(schema, below(pointer, name), direction),
      ]);
      return origins.set(Object.fromEntries(entries), pointer);
    }
    return value;
  }

  function of(schema: unknown, pointer: string, direction: SchemaDirection): Node {
    if (!isNode(schema)) return origins.set(schema === false ? { not: {} } : {}, pointer);
    const { $ref, allOf, ...rest } = schema;
    const entries = Object.entries(rest).map(([keyword, value]) => [
      keyword,
      inside(keyword, value, below(pointer, keyword), direction),
    ]);
    const own = origins.set(
      carried(normalKeywords(Object.fromEntries(entries)), direction, origins),
      pointer,
    );
    const members = [
      ...(typeof $ref === 'string' ? [target($ref, direction)] : []),
      ...(Array.isArray(allOf)
        ? allOf.map((member, index) => of(member, below(pointer, 'allOf', index), direction))
        : []),
    ];
    return foldUnion(foldMembers(own, members, origins), origins);
  }

  return { of, recursive };
}

/** Without the properties that this direction does not carry: `readOnly` ones of requests, `writeOnly` ones of answers. */
function carried(schema: Node, direction: SchemaDirection, origins: Origins): Node {
  const absent = direction === 'request' ? 'readOnly' : 'writeOnly';
  const { properties, required } = schema;
  if (!isNode(properties)) return schema;
  const names = Object.keys(properties).filter(
    (name) => isNode(properties[name]) && properties[name][absent] === true,
  );
  if (names.length === 0) return schema;
  const some = Object.entries(properties).filter(([name]) => !names.includes(name));
  const kept = origins.set(Object.fromEntries(some), origins.of(properties));
  const needed = Array.isArray(required) ? required.filter((name) => !names.includes(String(name))) : [];
  return normalKeywords({ ...schema, properties: kept, required: needed });
}

/** A schema together with what it refers to or is all of, as one where that can be said in one. */
function foldMembers(own: Node, members: readonly Node[], origins: Origins): Node {
  if (members.length === 0) return own;
  const [only] = members;
  if (members.length === 1 && only && Object.keys(own).length === 0) return only;
  const merged = mergeSchemas([...members, own], origins);
  return merged ?? origins.set({ ...own, allOf: members }, origins.of(own));
}
