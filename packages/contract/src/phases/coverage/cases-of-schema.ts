import { below, child, children, type Document, type Placed } from '@b2b-invoices/spec';
import { listValues } from './list-values.ts';
import { numberValues } from './number-values.ts';
import { objectValues } from './object-values.ts';
import { sampleOf } from './sample-of.ts';
import { textValues } from './text-values.ts';
import type { Place, ValueCase } from './value-case.ts';
import { typesOf, wrongTypes } from './wrong-types.ts';

function* enumValues({ node, pointer }: Placed, place: Place): Generator<ValueCase> {
  const values = node['enum'] as readonly unknown[];
  const about = below(pointer, 'enum');
  for (const value of values)
    yield { place, value, what: JSON.stringify(value), pointer: about, valid: true };
  const numbers = values.filter((value) => typeof value === 'number');
  const beside =
    numbers.length > 0
      ? [Math.max(...numbers) + 1, Math.min(...numbers) - 1, 99]
      : values.flatMap((value) => [`${String(value)}x`, String(value).toLowerCase(), '']);
  for (const value of beside) {
    if (!values.includes(value))
      yield { place, value, what: JSON.stringify(value), pointer: about, valid: false };
  }
}

/** One value of each type that a schema allows, for those whose cases are not made at length. */
const plainValues: Readonly<Record<string, unknown>> = {
  null: null,
  boolean: true,
  integer: 1,
  number: 1.5,
  string: 'text',
};

/** The other types of a place where one of several may stand. */
export function* otherTypes(schema: Placed, place: Place): Generator<ValueCase> {
  const { node, pointer } = schema;
  const types = typesOf(schema);
  if (types.length < 2) return;
  const about = { place, pointer: below(pointer, 'type'), valid: true };
  for (const type of types) {
    const value = type === 'string' && node['pattern'] !== undefined ? '1' : plainValues[type];
    if (value !== undefined) yield { ...about, value, what: JSON.stringify(value) };
  }
}

function* ownValues(document: Document, schema: Placed, place: Place, value: unknown): Generator<ValueCase> {
  const types = typesOf(schema);
  if (Array.isArray(schema.node['enum'])) yield* enumValues(schema, place);
  else {
    yield* otherTypes(schema, place);
    if (types.includes('string')) yield* textValues(schema, place);
    else if (types.includes('integer')) yield* numberValues(schema, place, true);
    else if (types.includes('number')) yield* numberValues(schema, place, false);
  }
  if (types.includes('array')) yield* listValues(schema, place, Array.isArray(value) ? value : []);
  if (types.includes('object')) yield* objectValues(document, schema, place, value);
}

/**
 * Every case of one schema and of all that stands in it, each beside a value that is valid.
 * @param value what stands at the place in the valid body
 */
export function* casesOfSchema(
  document: Document,
  schema: Placed,
  place: Place,
  value: unknown,
): Generator<ValueCase> {
  yield* ownValues(document, schema, place, value);
  yield* wrongTypes(schema, place, value);
  for (const [name, property] of children(document, child(document, schema, 'properties'))) {
    const inner = (Object(value) as Record<string, unknown>)[name] ?? sampleOf(document, property);
    yield* casesOfSchema(document, property, [...place, name], inner);
  }
  const items = child(document, schema, 'items');
  if (items && Array.isArray(value) && value.length > 0)
    yield* casesOfSchema(document, items, [...place, 0], value[0]);
}
