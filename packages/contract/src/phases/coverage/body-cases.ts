import { at, child, children, type Document, follow, type Operation, type Placed } from '@b2b-invoices/spec';
import { casesOfSchema, otherTypes } from './cases-of-schema.ts';
import { objectValues } from './object-values.ts';
import { completed } from './sample-of.ts';
import { type ValueCase, withPlace } from './value-case.ts';
import { wrongTypes } from './wrong-types.ts';

/** A body that differs from a valid one in one place. */
export interface BodyCase extends ValueCase {
  body: unknown;
  /** The name of the property of the body that it is about; undefined for the body itself. */
  property: string | undefined;
}

type Body = Record<string, unknown>;

/** What the specification says of the body of an operation. */
export interface BodySchema {
  schema: Placed;
  /** A valid body with every property, from the examples where they have it. */
  full: Body;
  required: readonly string[];
}

/** Reads the schema and the examples of the body of an operation. */
export function bodySchemaOf(document: Document, { requestBodies }: Operation): BodySchema | undefined {
  const [body] = requestBodies;
  if (!body) return undefined;
  const schema = follow(document, { node: at(document, body.schema), pointer: body.schema });
  const { required = [] } = schema.node as { required?: readonly string[] };
  const examples = body.examples.map(({ value }) => Object(value) as Body);
  const properties = children(document, child(document, schema, 'properties')).map(([name, property]) => {
    const example = examples.findLast((each) => each[name] !== undefined && each[name] !== '');
    return [name, completed(document, property, example?.[name])] as const;
  });
  return { schema, full: Object.fromEntries(properties), required };
}

const pick = (body: Body, names: readonly string[]): Body =>
  Object.fromEntries(names.filter((name) => name in body).map((name) => [name, body[name]]));

/** Cases of the body itself: each property left out of all, unknown ones added, and what is no object. */
function* wholeCases(document: Document, { schema, full }: BodySchema): Generator<BodyCase> {
  const objects = objectValues(document, schema, [], full);
  for (const each of [...objects, ...otherTypes(schema, []), ...wrongTypes(schema, [], full)])
    yield { ...each, body: withPlace(full, each.place, each.value), property: undefined };
}

/** Cases of one property, beside nothing but what is required. */
function* propertyCases(
  document: Document,
  { schema, full, required }: BodySchema,
  name: string,
): Generator<BodyCase> {
  const property = child(document, schema, 'properties', name);
  if (!property) return;
  const base = { ...pick(full, required), [name]: full[name] };
  const about = { place: [name], value: full[name], pointer: property.pointer, property: name };
  yield { ...about, what: 'beside nothing but what is required', valid: true, body: base };
  for (const each of casesOfSchema(document, property, [name], full[name]))
    yield { ...each, body: withPlace(base, each.place, each.value), property: name };
}

/** Cases of a body in groups: first the body itself, then each of its properties. */
export function* bodyCases(document: Document, body: BodySchema): Generator<BodyCase[]> {
  yield [...wholeCases(document, body)];
  for (const name of Object.keys(body.full)) yield [...propertyCases(document, body, name)];
}
