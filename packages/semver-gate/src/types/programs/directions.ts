import { at, type Document, isNode, operationsOf, segmentsOf } from '@b2b-invoices/spec';
import { schemaAt } from './schema-at.ts';

/** The names of the schemas that consumers read from answers, and of those that they write into bodies; some are both. */
export interface Directions {
  read: ReadonlySet<string>;
  written: ReadonlySet<string>;
}

function collect(document: Document, node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const $ref = isNode(node) ? node['$ref'] : undefined;
  if (typeof $ref === 'string' && $ref.startsWith('#/components/schemas/')) {
    const name = segmentsOf($ref).at(-1) ?? '';
    if (names.has(name)) return;
    names.add(name);
    collect(document, at(document, $ref), names);
  }
  for (const value of Object.values(node)) collect(document, value, names);
}

/** Which way each schema of a document goes that an operation uses. */
export function directionsOf(document: Document): Directions {
  const read = new Set<string>();
  const written = new Set<string>();
  for (const { requestBodies, responses } of operationsOf(document)) {
    for (const { schema } of requestBodies) collect(document, schemaAt(document, schema), written);
    for (const { schema } of responses.flatMap(({ bodies }) => bodies))
      collect(document, schemaAt(document, schema), read);
  }
  return { read, written };
}
