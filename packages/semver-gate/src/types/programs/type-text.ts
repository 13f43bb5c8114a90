import { type Document, isNode, type Node } from '@b2b-invoices/spec';
import { schemaAt } from './schema-at.ts';

const primitives: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** Writes the type of a schema as a consumer would by hand. */
export interface TypeWriter {
  /**
   * The TypeScript of a schema. What a schema leaves open is `unknown`.
   *
   * @param schema an object, or `true` for anything and `false` for nothing
   */
  write(schema: unknown): string;
}

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ') || 'never';
const grouped = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type);

/**
 * Makes a writer for the schemas of one document. References to the schemas of `shared` are written by name, so that a change
 * within one is felt where that one is read, once; all others are written out, so that it does not matter where they stand.
 */
export function createTypeWriter(document: Document, shared: ReadonlySet<string>): TypeWriter {
  function writeReference($ref: string, outer: readonly string[]): string {
    const name = /^#\/components\/schemas\/([^/]+)$/.exec($ref)?.[1];
    if (name !== undefined && shared.has(name)) return `components['schemas'][${JSON.stringify(name)}]`;
    return outer.includes($ref) ? 'unknown' : write(schemaAt(document, $ref), [...outer, $ref]);
  }

  function writeObject(schema: Node, outer: readonly string[]): string {
    const properties = isNode(schema['properties']) ? schema['properties'] : {};
    const required = [schema['required'] ?? []].flat();
    const members = Object.entries(properties).map(
      ([name, property]) =>
        `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${write(property, outer)}`,
    );
    if (members.length > 0) return `{ ${members.join('; ')} }`;
    const patterns = isNode(schema['patternProperties']) ? Object.values(schema['patternProperties']) : [];
    const rest = patterns.length > 0 ? { anyOf: patterns } : schema['additionalProperties'];
    // The generator knows no other member of an object that names none.
    return rest === true || isNode(rest)
      ? `{ [key: string]: ${write(rest, outer)} }`
      : 'Record<string, never>';
  }

  function writeType(type: string, schema: Node, outer: readonly string[]): string {
    if (type === 'array' && Array.isArray(schema['prefixItems']))
      return `[${schema['prefixItems'].map((each) => write(each, outer)).join(', ')}]`;
    if (type === 'array') return `${grouped(write(schema['items'] ?? true, outer))}[]`;
    if (type === 'object') return writeObject(schema, outer);
    return primitives[type] ?? 'unknown';
  }

  function write(schema: unknown, outer: readonly string[] = []): string {
    if (schema === false) return 'never';
    if (!isNode(schema)) return 'unknown';
    if (typeof schema['$ref'] === 'string') return writeReference(schema['$ref'], outer);
    if ('const' in schema) return JSON.stringify(schema['const']);
    if (Array.isArray(schema['enum'])) return union(schema['enum'].map((each) => JSON.stringify(each)));
    const parts = (keyword: string): string[] => {
      const list = schema[keyword];
      return Array.isArray(list) ? list.map((each) => grouped(write(each, outer))) : [];
    };
    const either = union([...parts('anyOf'), ...parts('oneOf')]);
    const all = [...parts('allOf'), ...(either === 'never' ? [] : [grouped(either)])];
    const types = [schema['type'] ?? (isNode(schema['properties']) ? 'object' : [])].flat().map(String);
    if (types.length > 0 && all.length === 0)
      return union(types.map((type) => writeType(type, schema, outer)));
    if (types.includes('object') && isNode(schema['properties'])) all.push(writeObject(schema, outer));
    return all.join(' & ') || 'unknown';
  }

  return { write: (schema) => write(schema) };
}
