import { below, child, children, type Document, type Placed } from '@b2b-invoices/spec';
import { borrowedProperties } from './borrowed-names.ts';
import type { Place, ValueCase } from './value-case.ts';

/** Names that a body must not have: unknown, misspelt, and those that JavaScript has plans for. */
function unknownNames(known: readonly string[]): string[] {
  const [first = 'name', second = first] = known;
  const near = [first.slice(0, -1), second.toUpperCase(), ` ${first}`, `${second}s`];
  return ['unknownField', ...near, '__proto__', 'constructor', ''].filter((name) => !known.includes(name));
}

/** An object with one more property, also of names that an assignment would not add. */
function withProperty(object: unknown, name: string, value: unknown): unknown {
  const copy = { ...(Object(object) as object) };
  return Object.defineProperty(copy, name, { value, enumerable: true });
}

const isClosed = ({ node }: Placed): boolean => node['additionalProperties'] === false;

const named = (name: string): string => `with the property ${JSON.stringify(name)}`;

/** Objects with a property that belongs to the object around them. */
function* fromAround(document: Document, schema: Placed, place: Place, value: unknown): Generator<ValueCase> {
  const properties = children(document, child(document, schema, 'properties'));
  const own = Object(value) as Record<string, unknown>;
  for (const [name, inner] of properties) {
    const known = Object.keys((inner.node['properties'] as object | undefined) ?? {});
    if (!isClosed(inner) || known.length === 0 || own[name] === undefined) continue;
    for (const [other] of properties) {
      if (other === name || known.includes(other) || own[other] === undefined) continue;
      const changed = withProperty(own[name], other, own[other]);
      const pointer = below(inner.pointer, 'additionalProperties');
      yield {
        place: [...place, name],
        value: changed,
        what: named(other),
        pointer,
        valid: false,
        nasty: true,
      };
    }
  }
}

/** Objects without each of their properties, and with properties that they must not have. */
export function* objectValues(
  document: Document,
  schema: Placed,
  place: Place,
  value: unknown,
): Generator<ValueCase> {
  const { node, pointer } = schema;
  const { properties = {}, required = [] } = node as { properties?: object; required?: readonly string[] };
  const known = Object.keys(properties);
  for (const name of new Set([...required, ...known])) {
    if (!(name in Object(value))) continue;
    const must = required.includes(name);
    const about = must ? below(pointer, 'required') : below(pointer, 'properties', name);
    yield { place: [...place, name], value: undefined, what: 'left out', pointer: about, valid: !must };
  }
  const about = below(pointer, 'additionalProperties');
  const closed = isClosed(schema);
  for (const [index, name] of (closed ? unknownNames(known) : ['colour']).entries()) {
    const changed = withProperty(value, name, 'text');
    yield { place, value: changed, what: named(name), pointer: about, valid: !closed, nasty: index > 1 };
  }
  if (!closed) return;
  for (const [name, borrowed] of borrowedProperties(document, schema))
    yield {
      place,
      value: withProperty(value, name, borrowed),
      what: named(name),
      pointer: about,
      valid: false,
    };
  yield* fromAround(document, schema, place, value);
}
