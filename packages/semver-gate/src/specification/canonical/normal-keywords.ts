import { isNode, type Node } from '@b2b-invoices/spec';
import { stableJson } from './stable-json.ts';

/** What a keyword says where it is not written: writing it changes nothing. */
const unwritten: Record<string, unknown> = {
  additionalProperties: true,
  deprecated: false,
  items: true,
  minContains: 1,
  minItems: 0,
  minLength: 0,
  minProperties: 0,
  nullable: false,
  readOnly: false,
  unevaluatedItems: true,
  unevaluatedProperties: true,
  uniqueItems: false,
  writeOnly: false,
};

const sorted = (values: readonly unknown[]): unknown[] =>
  [...new Map(values.map((value) => [stableJson(value), value]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);

const saysNothing = (keyword: string, value: unknown) =>
  (keyword in unwritten && unwritten[keyword] === value) ||
  (unwritten[keyword] === true && isNode(value) && Object.keys(value).length === 0) ||
  (keyword === 'required' && Array.isArray(value) && value.length === 0) ||
  (keyword === 'properties' && isNode(value) && Object.keys(value).length === 0);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : typeof value;
};

/** The types as written, or those of the values listed. */
function typesOf({ type, nullable, enum: values, const: only }: Node): unknown[] | undefined {
  if (type === undefined && only !== undefined) return [typeOf(only)];
  if (type === undefined) return Array.isArray(values) ? values.map(typeOf) : undefined;
  const types = Array.isArray(type) ? type : [type];
  return nullable === true ? [...types, 'null'] : types;
}

/** The same schema with one spelling for what has several: `const`, `type` of one, order, and what holds anyway. */
export function normalKeywords(written: Node): Node {
  const { const: only, ...schema } = written;
  const types = typesOf(written);
  const normal: Node = only === undefined ? schema : { ...schema, enum: [only] };
  if (types) {
    const [single, ...more] = sorted(types);
    normal['type'] = more.length === 0 ? single : [single, ...more];
    delete normal['nullable'];
  }
  for (const list of ['enum', 'required']) {
    const value = normal[list];
    if (Array.isArray(value)) normal[list] = sorted(value);
  }
  return Object.fromEntries(
    Object.entries(normal).filter(([keyword, value]) => !saysNothing(keyword, value)),
  );
}
