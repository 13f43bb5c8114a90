import type { Node } from '@b2b-invoices/spec';
import { nameOf } from './mask-value.ts';

/** The types of JSON Schema, a whole number told from another. */
export type SchemaType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null';

export function typeOf(value: unknown): SchemaType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as 'string' | 'boolean' | 'object';
}

const typesOf = (schema: Node): unknown[] => (schema['type'] === undefined ? [] : [schema['type']].flat());

function joinTypes(one: Node, other: Node): unknown {
  const all = [...new Set([...typesOf(one), ...typesOf(other)])];
  const types = all.includes('number') ? all.filter((type) => type !== 'integer') : all;
  return types.length === 1 ? types[0] : types;
}

/** A schema that allows what either of two allows. */
export function joinSchemas(one: Node, other: Node): Node {
  const join = (left: unknown, right: unknown): unknown =>
    left && right ? joinSchemas(left as Node, right as Node) : (left ?? right);
  const properties = { ...(one['properties'] as Node | undefined) };
  for (const [name, schema] of Object.entries((other['properties'] as Node | undefined) ?? {}))
    properties[name] = join(properties[name], schema);
  const items = join(one['items'], other['items']);
  return {
    type: joinTypes(one, other),
    ...(one['properties'] || other['properties'] ? { properties } : {}),
    ...(items ? { items } : {}),
  };
}

/** A schema of one value: types, properties and items, no values. */
export function inferSchema(value: unknown, depth = 4): Node {
  const type = typeOf(value);
  if (depth === 0) return { type };
  if (type === 'array') {
    const items = (value as unknown[]).slice(0, 100).map((item) => inferSchema(item, depth - 1));
    return items.length === 0 ? { type } : { type, items: items.reduce(joinSchemas) };
  }
  if (type !== 'object') return { type };
  const properties = Object.entries(value as object)
    .slice(0, 100)
    .map(([name, item]) => [nameOf(name), inferSchema(item, depth - 1)]);
  return { type, properties: Object.fromEntries(properties) as Node };
}
