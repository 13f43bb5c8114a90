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
import { canonicalSchemas, type SchemaDirection } from './canonical-schemas.ts';
import { securityOf } from './canonical-security.ts';
import { Origins } from './origins.ts';
import { isSame } from './stable-json.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** An operation by itself: references resolved, and what it inherits from its path and its document written into it. */
export interface CanonicalOperation {
  operationId: string;
  method: string;
  /** The path with its parameters numbered, since their names do not travel: `/invoices/{1}`. */
  path: string;
  /** The names of the parameters in the path, in its order. */
  pathNames: readonly string[];
  /** A pointer into the document as it was written. */
  pointer: string;
  /** The operation as OpenAPI writes one. */
  node: Node;
}

/** A document in the form in which two that mean the same look the same. */
export interface CanonicalSpecification {
  document: Document;
  /** By method and numbered path. */
  operations: Map<string, CanonicalOperation>;
  /** The schemas that contain themselves. */
  recursive: Record<string, Node>;
  origins: Origins;
}

const numbered = (path: string) => {
  const pathNames: string[] = [];
  const template = path.replace(/\{([^}]*)\}/g, (_, name: string) => `{${pathNames.push(name)}}`);
  return { path: template, pathNames };
};

/** Brings a document into its canonical form, which shares nothing with it. */
export function canonicalSpecification(written: Document): CanonicalSpecification {
  const document: Document = structuredClone({ ...written, components: written.components ?? {} });
  const origins = new Origins();
  const schemas = canonicalSchemas(document, origins);
  const operations = new Map<string, CanonicalOperation>();

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
    const number = node['in'] === 'path' ? pathNames.indexOf(String(node['name'])) + 1 : 0;
    const name =
      number > 0
        ? String(number)
        : node['in'] === 'header'
          ? String(node['name']).toLowerCase()
          : node['name'];
    const { allowReserved, allowEmptyValue, ...rest } = node;
    const allowed = {
      ...(allowReserved === true && { allowReserved }),
      ...(allowEmptyValue === true && { allowEmptyValue }),
    };
    return carrier({ ...placed, node: rest }, 'request', { name, style, explode, ...allowed });
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

  function operationNode(item: Placed, operation: Placed, pathNames: readonly string[]): Node {
    const { deprecated, ...rest } = operation.node;
    const body = child(document, operation, 'requestBody');
    const servers = operation.node['servers'] ?? item.node['servers'] ?? document['servers'] ?? [];
    return origins.set(
      {
        ...rest,
        ...(deprecated === true && { deprecated }),
        parameters: parametersOf(item, operation, pathNames),
        ...(body && { requestBody: carrier(body, 'request') }),
        responses: entries(operation, 'responses', response),
        security: securityOf(document, operation.node),
        servers,
      },
      operation.pointer,
    );
  }

  for (const [template, item] of children(
    document,
    child(document, { node: document, pointer: '#' }, 'paths'),
  )) {
    const { path, pathNames } = numbered(template);
    for (const method of methods) {
      const operation = child(document, item, method);
      if (!operation) continue;
      const node = operationNode(item, operation, pathNames);
      const operationId = String(node['operationId'] ?? `${method.toUpperCase()} ${template}`);
      operations.set(`${method} ${path}`, {
        operationId,
        method,
        path,
        pathNames,
        pointer: operation.pointer,
        node,
      });
    }
  }
  return { document, operations, recursive: schemas.recursive, origins };
}

/** Whether two operations are the same, words and all, wherever their parts are written. */
export const isSameOperation = (one: CanonicalOperation, other: CanonicalOperation): boolean =>
  isSame(one.node, other.node) && isSame(one.pathNames, other.pathNames);
