import { below, child, type Document, follow, type Node, type Placed } from '@b2b-invoices/spec';
import type { SchemaValidator } from '../specification/schema-validator.ts';
import type { DriftNotes } from './drift-notes.ts';
import { typeOf } from './infer-schema.ts';
import { nameOf } from './mask-value.ts';
import type { SeenParts } from './seen-parts.ts';

/** What comparing works with. */
export interface Comparison {
  document: Document;
  validate: SchemaValidator;
  notes: DriftNotes;
  seen: SeenParts;
  operationId: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesIn = ({ type }: Node): string[] => (type === undefined ? [] : [type].flat().map(String));

/** The alternative that a value breaks the least of. */
function nearest(comparison: Comparison, value: unknown, { node, pointer }: Placed): Placed | undefined {
  const key = ['anyOf', 'oneOf'].find((each) => Array.isArray(node[each]));
  if (key === undefined) return undefined;
  const choices = (node[key] as Node[]).map((choice, index) => ({
    placed: follow(comparison.document, { node: choice, pointer: below(pointer, key, index) }),
    broken: comparison.validate(below(pointer, key, index), value).length,
  }));
  return choices.toSorted((one, other) => one.broken - other.broken)[0]?.placed;
}

/** Notes a value of a type that its schema does not have. @returns whether it has it */
function compareType(comparison: Comparison, value: unknown, { node, pointer }: Placed): boolean {
  const { notes, operationId } = comparison;
  const type = typeOf(value);
  const types = typesIn(node);
  if (types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number')))
    return true;
  notes.add({
    kind: 'other type',
    pointer: below(pointer, 'type'),
    subject: type,
    specified: types.join(' or '),
    operationId,
    value,
  });
  return false;
}

/** Compares a value with the schema at a place, and all below it; each difference stands at the part that would change. */
export function compareValue(comparison: Comparison, value: unknown, place: Placed): void {
  let schema = place;
  for (let choice = nearest(comparison, value, schema); choice; choice = nearest(comparison, value, schema))
    schema = choice;
  comparison.seen.see(schema.pointer, comparison.operationId, typeOf(value));
  if (!compareType(comparison, value, schema)) return;
  compareWithEnum(comparison, value, schema);
  compareBounds(comparison, value, schema);
  if (Array.isArray(value)) {
    const items = child(comparison.document, schema, 'items');
    if (items) for (const item of value) compareValue(comparison, item, items);
  } else if (isNode(value)) compareProperties(comparison, value, schema);
}

function compareWithEnum(comparison: Comparison, value: unknown, { node, pointer }: Placed): void {
  const { notes, seen, operationId } = comparison;
  const { enum: values } = node;
  if (!Array.isArray(values)) return;
  seen.seeValue(pointer, value);
  if (values.includes(value)) return;
  const specified = `one of ${JSON.stringify(values)}`;
  // A value that the specification would have to name is shown as it is, unless it is long text.
  const short = typeof value !== 'string' || /^[A-Za-z_-]{1,30}$/.test(value);
  const subject = short ? JSON.stringify(value) : 'a text';
  notes.add({
    kind: 'undocumented value',
    pointer: below(pointer, 'enum'),
    subject,
    specified,
    operationId,
    value,
  });
}

const compared = [
  'type',
  'enum',
  'required',
  'additionalProperties',
  'properties',
  'items',
  'anyOf',
  'oneOf',
];

/** Bounds, patterns, formats and whatever else the value itself breaks. */
function compareBounds(comparison: Comparison, value: unknown, { node, pointer }: Placed): void {
  if (Object.keys(node).every((key) => compared.includes(key) || key === 'description')) return;
  const { notes, operationId } = comparison;
  for (const { at, pointer: broken, keyword, message } of comparison.validate(pointer, value)) {
    if (at !== '' || compared.includes(keyword)) continue;
    notes.add({
      kind: 'other value',
      pointer: broken,
      subject: keyword,
      specified: message,
      operationId,
      value,
    });
  }
}

function compareProperties(comparison: Comparison, object: Node, schema: Placed): void {
  const { document, notes, seen, operationId } = comparison;
  const { node, pointer } = schema;
  const { required, additionalProperties } = node;
  for (const name of Array.isArray(required) ? required.map(String) : [])
    if (!Object.hasOwn(object, name)) {
      const sight = { pointer: below(pointer, 'required'), subject: name, specified: `${name} is required` };
      notes.add({ kind: 'missing property', ...sight, operationId });
    }
  const properties = child(document, schema, 'properties');
  const others = child(document, schema, 'additionalProperties');
  for (const [name, value] of Object.entries(object)) {
    const known =
      properties && Object.hasOwn(properties.node, name) ? child(document, properties, name) : others;
    if (known && known !== others) seen.seeProperty(pointer, name);
    if (known) compareValue(comparison, value, known);
    else if (additionalProperties !== true) {
      const sight = {
        pointer: below(pointer, 'properties'),
        subject: nameOf(name),
        specified: 'no such property',
      };
      notes.add({ kind: 'undocumented property', ...sight, operationId, value });
    }
  }
}
