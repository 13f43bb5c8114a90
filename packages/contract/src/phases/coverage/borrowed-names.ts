import { at, child, children, type Document, follow, type Placed } from '@b2b-invoices/spec';
import { sampleOf } from './sample-of.ts';

const schemas = '#/components/schemas';

/** What the schemas of one thing have in common in their names: that of a read, of a create and of an update. */
const stemOf = (name: string): string => name.replace(/(Create|Update|Write|String|Number)$/, '');

const areRelated = (one: string, other: string): boolean =>
  one === other || one.endsWith(other) || other.endsWith(one);

/** The other schemas of the thing that a component describes. */
function counterparts(document: Document, { pointer }: Placed): Placed[] {
  const name = pointer.slice(schemas.length + 1);
  if (!pointer.startsWith(`${schemas}/`) || name.includes('/')) return [];
  return Object.keys(at(document, schemas))
    .filter((other) => other !== name && areRelated(stemOf(name), stemOf(other)))
    .map((other) =>
      follow(document, { node: at(document, `${schemas}/${other}`), pointer: `${schemas}/${other}` }),
    );
}

const propertiesOf = (document: Document, schema: Placed): [name: string, property: Placed][] =>
  children(document, child(document, schema, 'properties'));

/**
 * Properties that a closed schema lacks and that somebody could expect of it, each with a value that fits where it belongs: those
 * of the other schemas of the same thing, and those that belong one level deeper.
 */
export function borrowedProperties(document: Document, schema: Placed): [name: string, value: unknown][] {
  const own = propertiesOf(document, schema);
  const known = new Set(own.map(([name]) => name));
  const beside = counterparts(document, schema).flatMap((other) => propertiesOf(document, other));
  const deeper = own.flatMap(([, property]) => propertiesOf(document, property));
  const found = new Map<string, [name: string, value: unknown]>();
  for (const [name, property] of [...beside, ...deeper]) {
    if (known.has(name)) continue;
    const value = sampleOf(document, property);
    const key = `${name} ${typeof value}`;
    if (!found.has(key)) found.set(key, [name, value]);
  }
  return [...found.values()];
}
