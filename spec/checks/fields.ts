import { below, type Document, follow, isNode, type Node, type Placed } from '../src/document.ts';

export interface Field extends Placed {
  /** The path within a body, such as `details.header.costLines[].amount.code`. */
  path: string;
  required: boolean;
  /** The component that the field, or its items, refer to. */
  refersTo?: string;
}

const refName = (node: Node): string | undefined =>
  typeof node['$ref'] === 'string' ? node['$ref'].split('/').pop() : undefined;

function childrenOf(document: Document, placed: Placed, path: string, stopAt: ReadonlySet<string>): Field[] {
  const { node, pointer } = placed;
  const required = Array.isArray(node['required']) ? node['required'] : [];
  const properties = isNode(node['properties']) ? node['properties'] : {};
  return Object.entries(properties).flatMap(([name, raw]) => {
    if (!isNode(raw)) return [];
    const place = below(pointer, 'properties', name);
    const here = path ? `${path}.${name}` : name;
    const property = follow(document, { node: raw, pointer: place });
    const items = isNode(property.node['items']) ? property.node['items'] : undefined;
    const refersTo = refName(raw) ?? (items && refName(items));
    const field: Field = {
      path: here,
      node: property.node,
      pointer: place,
      required: required.includes(name),
      ...(refersTo ? { refersTo } : {}),
    };
    if (stopAt.has(here)) return [field];
    const inner = items
      ? childrenOf(
          document,
          follow(document, { node: items, pointer: below(property.pointer, 'items') }),
          `${here}[]`,
          stopAt,
        )
      : childrenOf(document, property, here, stopAt);
    return [field, ...inner];
  });
}

/** Every field of a schema, down to the last nested one; fields named in `stopAt` are listed but not entered. */
export function fieldsOf(
  document: Document,
  schema: string,
  stopAt: ReadonlySet<string> = new Set(),
): Field[] {
  const pointer = below('#/components/schemas', schema);
  return childrenOf(document, follow(document, { node: { $ref: pointer }, pointer }), '', stopAt);
}
