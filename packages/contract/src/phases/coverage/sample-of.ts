import { child, children, type Document, type Placed } from '@b2b-invoices/spec';
import { typesOf } from './wrong-types.ts';

/** A value that a schema allows, with all properties, for places that no example fills. */
export function sampleOf(document: Document, schema: Placed): unknown {
  const { node } = schema;
  if (Array.isArray(node['enum'])) return node['enum'][0] as unknown;
  if ('default' in node) return node['default'];
  const [type] = typesOf(schema);
  if (type === 'object') {
    const properties = children(document, child(document, schema, 'properties'));
    return Object.fromEntries(properties.map(([name, placed]) => [name, sampleOf(document, placed)]));
  }
  if (type === 'array') {
    const items = child(document, schema, 'items');
    return items ? [sampleOf(document, items)] : [];
  }
  if (type === 'integer' || type === 'number') return Number(node['minimum'] ?? 1);
  if (type === 'boolean') return true;
  const pattern = typeof node['pattern'] === 'string' ? new RegExp(node['pattern'], 'u') : /^/;
  return ['text', 'USD', '1', '1.0000'].find((text) => pattern.test(text)) ?? 'text';
}

/** An example with everything that its schema has and it leaves out. */
export function completed(document: Document, schema: Placed, example: unknown): unknown {
  if (example === undefined) return sampleOf(document, schema);
  if (Array.isArray(example)) {
    const items = child(document, schema, 'items');
    return items ? example.map((item: unknown) => completed(document, items, item)) : example;
  }
  if (typeof example !== 'object' || example === null) return example;
  const properties = children(document, child(document, schema, 'properties'));
  const given = example as Record<string, unknown>;
  const filled = properties.map(([name, placed]) => [name, completed(document, placed, given[name])]);
  return { ...given, ...Object.fromEntries(filled) };
}
