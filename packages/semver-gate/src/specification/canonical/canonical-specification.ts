import { child, children, type Document, type Node, type Placed } from '@b2b-invoices/spec';
import { canonicalParts } from './canonical-parts.ts';
import { canonicalSchemas } from './canonical-schemas.ts';
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

/** Brings a document into its canonical form. */
export function canonicalSpecification(written: Document): CanonicalSpecification {
  const document: Document = { ...written, components: written.components ?? {} };
  const origins = new Origins();
  const schemas = canonicalSchemas(document, origins);
  const parts = canonicalParts(document, origins, schemas);
  const operations = new Map<string, CanonicalOperation>();

  function operationNode(item: Placed, operation: Placed, pathNames: readonly string[]): Node {
    const { deprecated, ...rest } = operation.node;
    const body = child(document, operation, 'requestBody');
    const servers = operation.node['servers'] ?? item.node['servers'] ?? document['servers'] ?? [];
    return origins.set(
      {
        ...rest,
        ...(deprecated === true && { deprecated }),
        parameters: parts.parametersOf(item, operation, pathNames),
        ...(body && { requestBody: parts.body(body) }),
        responses: parts.responsesOf(operation),
        security: securityOf(document, operation.node),
        servers,
      },
      operation.pointer,
    );
  }

  const paths = child(document, { node: document, pointer: '#' }, 'paths');
  for (const [template, item] of children(document, paths)) {
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
