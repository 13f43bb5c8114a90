import { below, isNode, type Node } from '@b2b-invoices/spec';
import type { Origins } from './origins.ts';
import { isSame } from './stable-json.ts';
import { isWord } from './words.ts';

/** Two values of one keyword, both of which hold, as a single one; undefined where there is none that says as much. */
type Merge = (one: unknown, other: unknown, origins: Origins) => unknown;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const smaller: Merge = (one, other) => Math.min(Number(one), Number(other));
const larger: Merge = (one, other) => Math.max(Number(one), Number(other));

const common: Merge = (one, other) => {
  const both = listOf(one).filter((value) => listOf(other).some((candidate) => isSame(candidate, value)));
  return both.length === 0 ? undefined : both;
};

const properties: Merge = (one, other, origins) => {
  const merged: Node = {};
  const from: Record<string, string> = {};
  for (const source of [one, other].filter(isNode)) {
    for (const [name, schema] of Object.entries(source)) {
      const twice = merged[name];
      const result = isNode(twice) && isNode(schema) ? mergeSchemas([twice, schema], origins) : schema;
      if (!result) return undefined;
      merged[name] = result;
      from[name] ??= origins.ofKeyword(source, name);
    }
  }
  return origins.set(merged, origins.of(one as Node), from);
};

const merges: Record<string, Merge> = {
  type: (one, other, origins) => {
    const both = common(one, other, origins);
    return Array.isArray(both) && both.length === 1 ? both[0] : both;
  },
  enum: common,
  properties,
  required: (one, other) => [...new Set([...listOf(one), ...listOf(other)])].sort(),
  minimum: larger,
  minLength: larger,
  minItems: larger,
  minProperties: larger,
  maximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
  maxProperties: smaller,
};

const namesProperties = (schema: Node) => 'properties' in schema || 'patternProperties' in schema;
const closes = (schema: Node) => 'additionalProperties' in schema;

/** `additionalProperties` looks only at the properties beside it, so what one member closes another cannot open. */
const cannotMerge = (schemas: readonly Node[]) =>
  schemas.some(
    (schema) => closes(schema) && schemas.some((other) => other !== schema && namesProperties(other)),
  );

/**
 * A schema that says what all of `schemas` say together, as `allOf` does; what is said in words is that of the last which
 * says it. Undefined where one schema cannot say it.
 */
export function mergeSchemas(schemas: readonly Node[], origins: Origins): Node | undefined {
  const [first] = schemas;
  if (schemas.length === 1 || !first) return first;
  if (cannotMerge(schemas)) return undefined;
  const merged: Node = {};
  const from: Record<string, string> = {};
  for (const schema of schemas) {
    for (const [keyword, value] of Object.entries(schema)) {
      const held = merged[keyword];
      const wins = held === undefined || isSame(held, value) || isWord(keyword) || keyword === 'default';
      const result = wins ? value : merges[keyword]?.(held, value, origins);
      if (result === undefined) return undefined;
      merged[keyword] = result;
      from[keyword] = origins.ofKeyword(schema, keyword);
    }
  }
  return origins.set(merged, schemaOrigin(schemas, origins), from);
}

/** The first schema that says more than words is what the merged one is known by. */
function schemaOrigin(schemas: readonly Node[], origins: Origins): string {
  const named = schemas.find((schema) => Object.keys(schema).some((keyword) => !isWord(keyword)));
  return named ? origins.of(named) : below('#');
}
