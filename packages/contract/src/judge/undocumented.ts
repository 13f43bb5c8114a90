import { child, children, type Document, follow, isNode, type Placed } from '@b2b-invoices/spec';

/** What a schema says of the properties of an object. */
interface Shape {
  /** Whether any name is allowed. */
  free: boolean;
  properties: Map<string, Placed[]>;
  items: Placed[];
}

/** Finds properties that no schema describes: their place in the value, indexes as `*`. */
export type FindUndocumented = (schema: Placed, value: unknown) => string[];

const combining = ['allOf', 'anyOf', 'oneOf'];

function partsOf(document: Document, placed: Placed): Placed[] {
  const own = follow(document, placed);
  const inner = combining.flatMap((keyword) => {
    const list = own.node[keyword];
    if (!Array.isArray(list)) return [];
    return list.filter(isNode).flatMap((node) => partsOf(document, { node, pointer: own.pointer }));
  });
  return [own, ...inner];
}

function readShape(document: Document, schemas: readonly Placed[]): Shape {
  const shape: Shape = { free: false, properties: new Map(), items: [] };
  const parts = schemas.flatMap((schema) => partsOf(document, schema));
  for (const part of parts) {
    const { node } = part;
    const properties = child(document, part, 'properties');
    const isObject = [node['type']].flat().includes('object') || properties;
    if (node['additionalProperties'] !== undefined && node['additionalProperties'] !== false)
      shape.free = true;
    if (isObject && !properties && node['additionalProperties'] === undefined) shape.free = true;
    for (const [name, placed] of children(document, properties)) {
      shape.properties.set(name, [...(shape.properties.get(name) ?? []), placed]);
    }
    const items = child(document, part, 'items');
    if (items) shape.items.push(items);
  }
  if (parts.every(({ node }) => node['type'] === undefined && node['properties'] === undefined))
    shape.free = true;
  return shape;
}

/** Prepares to find undocumented properties in the answers of a document. */
export function createFindUndocumented(document: Document): FindUndocumented {
  const shapes = new Map<string, Shape>();

  function shapeOf(schemas: readonly Placed[]): Shape {
    const key = schemas.map(({ pointer }) => pointer).join(' ');
    const known = shapes.get(key);
    if (known) return known;
    const shape = readShape(document, schemas);
    shapes.set(key, shape);
    return shape;
  }

  function visit(schemas: readonly Placed[], value: unknown, at: string, found: string[]): void {
    if (typeof value !== 'object' || value === null || schemas.length === 0) return;
    const shape = shapeOf(schemas);
    if (Array.isArray(value)) {
      for (const item of value) visit(shape.items, item, `${at}/*`, found);
      return;
    }
    for (const [name, each] of Object.entries(value)) {
      const described = shape.properties.get(name);
      if (described) visit(described, each, `${at}/${name}`, found);
      else if (!shape.free) found.push(`${at}/${name}`);
    }
  }

  return (schema, value) => {
    const found: string[] = [];
    visit([schema], value, '', found);
    return [...new Set(found)];
  };
}
