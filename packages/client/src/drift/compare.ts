import type { AnswerSchema, ValueSchema } from './answer-schema.ts';
import { add, type Differences, distanceOf, noDifferences } from './differences.ts';
import { expectation, kindOf, noSuchField, nothing, offer } from './wording.ts';

type Step = string | number;

/**
 * Every difference of a value from a schema, added to what was found before. The depth of the walk is that of the schema,
 * however deep the value is.
 */
export function compare(
  value: unknown,
  schema: AnswerSchema,
  path: Step[] = [],
  found: Differences = noDifferences(),
): Differences {
  if (schema && 'anyOf' in schema) return nearest(value, schema.anyOf, path, found);
  if (!schema || !fits(value, schema)) add(found, path, expectation(schema), offer(value, schema));
  else if (Array.isArray(value)) {
    const { items } = schema;
    if (items !== undefined) for (const [row, item] of value.entries()) below(path, row, item, items, found);
  } else if (typeof value === 'object') compareFields(value as Record<string, unknown>, schema, path, found);
  return found;
}

function compareFields(
  object: Record<string, unknown>,
  { required = {}, optional = {}, additional }: ValueSchema,
  path: Step[],
  found: Differences,
): void {
  for (const name in required)
    if (!Object.hasOwn(object, name))
      add(found, [...path, name], expectation(required[name] as AnswerSchema), nothing);
  for (const name in object) {
    const listed = Object.hasOwn(required, name) ? required : optional;
    const schema = Object.hasOwn(listed, name) ? listed[name] : additional;
    if (schema === undefined) add(found, [...path, name], noSuchField, kindOf(object[name]));
    else if (schema !== true) below(path, name, object[name], schema, found);
  }
}

function below(path: Step[], step: Step, value: unknown, schema: AnswerSchema, found: Differences): void {
  path.push(step);
  compare(value, schema, path, found);
  path.pop();
}

/** Adds the differences from the schema that the value is nearest to; from the first of several that are as near. */
function nearest(
  value: unknown,
  schemas: readonly AnswerSchema[],
  path: Step[],
  found: Differences,
): Differences {
  const best = schemas
    .map((schema) => compare(value, schema, path))
    .reduce((near, other) => (distanceOf(other) < distanceOf(near) ? other : near));
  for (const [place, difference] of best.byPlace) found.byPlace.set(place, difference);
  found.count += best.count;
  return found;
}

function fits(value: unknown, { kinds, enum: values, least, most }: ValueSchema): boolean {
  if (!kinds.includes(kindOf(value)) && !(Number.isInteger(value) && kinds.includes('a whole number')))
    return false;
  if (values && !values.includes(value)) return false;
  if (least === undefined && most === undefined) return true;
  const size = sizeOf(value);
  return size >= (least ?? size) && size <= (most ?? size);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? [...value].length : Object.keys(value as object).length;
}
