import {
  below,
  child,
  children,
  type Document,
  follow,
  isNode,
  type Node,
  type Placed,
} from '@b2b-invoices/spec';
import type { CanonicalSchemas, SchemaDirection } from './canonical-schemas.ts';
import type { Origins } from './origins.ts';

/** Brings the parts of operations into their canonical form. */
export interface CanonicalParts {
  /** The parameters of an operation and of its path, in an order of their own. */
  parametersOf: (item: Placed, operation: Placed, pathNames: readonly string[]) => Node[];
  /** A request body. */
  body: (placed: Placed) => Node;
  /** The answers of an operation. */
  responsesOf: (operation: Placed) => Node;
}

/** What a parameter is known by on the wire: its place in the path, or its name, where capitals mean nothing in headers. */
function nameOf({ in: where, name }: Node, pathNames: readonly string[]): string {
  const place = where === 'path' ? pathNames.indexOf(String(name)) + 1 : 0;
  if (place > 0) return String(place);
  return where === 'header' ? String(name).toLowerCase() : String(name);
}

/** The canonical forms of the parts of operations of a document. */
export function canonicalParts(
  document: Document,
  origins: Origins,
  schemas: CanonicalSchemas,
): CanonicalParts {
  function entries(parent: Placed, key: string, make: (placed: Placed, name: string) => Node): Node {
    const map = children(document, child(document, parent, key)).map(([name, placed]) => [
      name,
      make(placed, name),
    ]);
    const from = below(parent.pointer, key);
    return origins.set(Object.fromEntries(map), from);
  }

  /** A parameter, a header or a media type: what has a schema, or content that has one. */
  function carrier(placed: Placed, direction: SchemaDirection, more: Node = {}): Node {
    const { schema, content, encoding, examples, required, deprecated, ...rest } = placed.node;
    return origins.set(
      {
        ...rest,
        ...more,
        ...(required === true && { required }),
        ...(deprecated === true && { deprecated }),
        ...(isNode(examples) && { examples: entries(placed, 'examples', ({ node }) => node) }),
        ...(schema !== undefined && {
          schema: schemas.of(schema, below(placed.pointer, 'schema'), direction),
        }),
        ...(isNode(content) && { content: media(placed, direction) }),
        ...(isNode(encoding) && Object.keys(encoding).length > 0 && { encoding }),
      },
      placed.pointer,
    );
  }

  const media = (placed: Placed, direction: SchemaDirection): Node =>
    entries(placed, 'content', (type) => carrier(type, direction));

  const header = (placed: Placed): Node => {
    const { style, explode, ...node } = placed.node;
    return carrier({ ...placed, node }, 'response', { style: style ?? 'simple', explode: explode ?? false });
  };

  function parameter(placed: Placed, pathNames: readonly string[]): Node {
    const { node } = placed;
    const style = node['style'] ?? (node['in'] === 'query' || node['in'] === 'cookie' ? 'form' : 'simple');
    const explode = node['explode'] ?? style === 'form';
    const { allowReserved, allowEmptyValue, ...rest } = node;
    const allowed = {
      ...(allowReserved === true && { allowReserved }),
      ...(allowEmptyValue === true && { allowEmptyValue }),
    };
    return carrier({ ...placed, node: rest }, 'request', {
      name: nameOf(node, pathNames),
      style,
      explode,
      ...allowed,
    });
  }

  /** Those of the operation and those of its path that it does not write anew, in an order of their own. */
  function parametersOf(item: Placed, operation: Placed, pathNames: readonly string[]): Node[] {
    const byKey = new Map<string, Node>();
    for (const parent of [item, operation]) {
      const listed = Array.isArray(parent.node['parameters']) ? parent.node['parameters'] : [];
      for (const [index, node] of listed.entries()) {
        if (!isNode(node)) continue;
        const made = parameter(
          follow(document, { node, pointer: below(parent.pointer, 'parameters', index) }),
          pathNames,
        );
        byKey.set(`${made['in']} ${made['name']}`, made);
      }
    }
    return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, made]) => made);
  }

  function response(placed: Placed): Node {
    const made = {
      ...placed.node,
      headers: entries(placed, 'headers', header),
      content: media(placed, 'response'),
    };
    return origins.set(made, placed.pointer);
  }

  return {
    parametersOf,
    body: (placed) => carrier(placed, 'request'),
    responsesOf: (operation) => entries(operation, 'responses', response),
  };
}
