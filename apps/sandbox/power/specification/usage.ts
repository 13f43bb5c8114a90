import { at, below, type Document, type Node } from '@b2b-invoices/spec';
import { isNode } from '../is-node.ts';

/** What a part of the specification speaks of: requests, or the answers with a status of an operation. */
export type Usage = 'request' | `${string} ${number}`;

/** What a part of the document is. */
export type PartKind =
  | 'path'
  | 'method'
  | 'parameter'
  | 'request body'
  | 'response'
  | 'header'
  | 'media type'
  | 'schema';

/** A part of the specification, where it stands and what it speaks of. */
export interface SpecPart {
  pointer: string;
  kind: PartKind;
  node: Node;
  usages: Set<Usage>;
}

const methods = ['get', 'put', 'post', 'delete'];
const schemaMaps = ['properties'];
const schemaPlaces = ['items', 'additionalProperties'];
const schemaLists = ['anyOf', 'oneOf', 'allOf'];

/** Finds every part that the operations lead to. A part that several lead to is one, with all that it speaks of. */
export function partsOf(document: Document): SpecPart[] {
  const parts = new Map<string, SpecPart>();

  function visit(pointer: string, kind: PartKind, usage: Usage): void {
    const node = at(document, pointer);
    const { $ref } = node;
    if (typeof $ref === 'string') {
      visit($ref, kind, usage);
      return;
    }
    const part = parts.get(pointer) ?? { pointer, kind, node, usages: new Set() };
    parts.set(pointer, part);
    if (part.usages.has(usage)) return;
    part.usages.add(usage);
    inside(part, usage);
  }

  function each(pointer: string, value: unknown, kind: PartKind, usage: Usage): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value))
      if (isNode(item)) visit(below(pointer, key), kind, usage);
  }

  function inside({ pointer, kind, node }: SpecPart, usage: Usage): void {
    const map = (key: string, of: PartKind): void => each(below(pointer, key), node[key], of, usage);
    const one = (key: string, of: PartKind): void => {
      if (isNode(node[key])) visit(below(pointer, key), of, usage);
    };
    if (kind === 'schema') {
      for (const key of [...schemaMaps, ...schemaLists]) map(key, 'schema');
      for (const key of schemaPlaces) one(key, 'schema');
    }
    if (kind === 'request body' || kind === 'response') map('content', 'media type');
    if (kind === 'response') map('headers', 'header');
    if (['parameter', 'header', 'media type'].includes(kind)) one('schema', 'schema');
  }

  for (const [path, item] of Object.entries(document.paths)) {
    const place = below('#', 'paths', path);
    parts.set(place, { pointer: place, kind: 'path', node: item, usages: new Set(['request']) });
    for (const method of methods) {
      const operation = item[method];
      if (!isNode(operation)) continue;
      const pointer = below(place, method);
      parts.set(pointer, { pointer, kind: 'method', node: operation, usages: new Set(['request']) });
      each(below(pointer, 'parameters'), operation['parameters'], 'parameter', 'request');
      if (isNode(operation['requestBody'])) visit(below(pointer, 'requestBody'), 'request body', 'request');
      for (const status of Object.keys(operation['responses'] as Node)) {
        const usage: Usage = `${String(operation['operationId'])} ${Number(status)}`;
        visit(below(pointer, 'responses', status), 'response', usage);
      }
    }
  }
  return [...parts.values()];
}
