import { below, child, children, type Document, follow, isNode, type Placed } from './document.ts';

/** A named example of a body. */
export interface Example {
  name: string;
  value: unknown;
  /** Where the value stands. */
  pointer: string;
}

/** A body of one media type, of a request or of an answer. */
export interface Body {
  mediaType: string;
  /** Where the schema stands, for a validator. */
  schema: string;
  examples: Example[];
}

export interface Parameter extends Placed {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required: boolean;
  /** Where the schema stands, for a validator. */
  schema: string;
  /** The type or types of a single value, or of the items of a list. */
  types: string[];
  /** Whether it is a list. */
  list: boolean;
  example: unknown;
}

export interface Header extends Placed {
  name: string;
  required: boolean;
  /** Where the schema stands, for a validator. */
  schema: string;
}

export interface Response extends Placed {
  status: number;
  headers: Header[];
  bodies: Body[];
}

export interface Operation extends Placed {
  operationId: string;
  /** In capitals. */
  method: string;
  /** The template of the path, such as `/invoices/{invoiceId}`. */
  path: string;
  summary: string;
  parameters: Parameter[];
  /** The headers of each alternative of credentials; an empty list where none are needed. */
  credentials: string[][];
  /** Whether a request must have a body; undefined where none is described. */
  bodyRequired: boolean | undefined;
  requestBodies: Body[];
  responses: Response[];
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

function bodiesOf(document: Document, owner: Placed | undefined): Body[] {
  if (!owner) return [];
  return children(document, child(document, owner, 'content')).map(([mediaType, body]) => ({
    mediaType,
    schema: below(body.pointer, 'schema'),
    examples: children(document, child(document, body, 'examples')).map(([name, { node, pointer }]) => ({
      name,
      value: node['value'],
      pointer: below(pointer, 'value'),
    })),
  }));
}

function parametersOf(document: Document, operation: Placed): Parameter[] {
  const list = operation.node['parameters'];
  if (!Array.isArray(list)) return [];
  return list.filter(isNode).map((raw, index) => {
    const placed = follow(document, { node: raw, pointer: below(operation.pointer, 'parameters', index) });
    const schema = child(document, placed, 'schema')?.node ?? {};
    const single = isNode(schema['items']) ? schema['items'] : schema;
    return {
      ...placed,
      name: String(placed.node['name']),
      in: placed.node['in'] as Parameter['in'],
      required: placed.node['required'] === true,
      schema: below(placed.pointer, 'schema'),
      types: [single['type']].flat().map(String),
      list: schema['type'] === 'array',
      example: placed.node['example'],
    };
  });
}

function credentialsOf(document: Document, operation: Placed): string[][] {
  const security = operation.node['security'] ?? document['security'];
  const schemes = document.components['securitySchemes'] ?? {};
  if (!Array.isArray(security)) return [];
  return security
    .filter(isNode)
    .map((alternative) => Object.keys(alternative).map((name) => String(schemes[name]?.['name'])));
}

function responsesOf(document: Document, operation: Placed): Response[] {
  return children(document, child(document, operation, 'responses')).map(([status, response]) => ({
    ...response,
    status: Number(status),
    headers: children(document, child(document, response, 'headers')).map(([name, header]) => ({
      ...header,
      name,
      required: header.node['required'] === true,
      schema: below(header.pointer, 'schema'),
    })),
    bodies: bodiesOf(document, response),
  }));
}

/** The operations of a document with all that belongs to them, references followed, in the order of the document. */
export function operationsOf(document: Document): Operation[] {
  return Object.keys(document.paths).flatMap((path) =>
    methods.flatMap((method) => {
      const operation = child(document, { node: document, pointer: '#' }, 'paths', path, method);
      if (!operation) return [];
      const request = child(document, operation, 'requestBody');
      return {
        ...operation,
        operationId: String(operation.node['operationId']),
        method: method.toUpperCase(),
        path,
        summary: String(operation.node['summary']),
        parameters: parametersOf(document, operation),
        credentials: credentialsOf(document, operation),
        bodyRequired: request && request.node['required'] === true,
        requestBodies: bodiesOf(document, request),
        responses: responsesOf(document, operation),
      };
    }),
  );
}
