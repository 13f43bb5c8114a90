import { at, type Document, type Node, specification } from '@b2b-invoices/spec';

/** A copy of the specification with keywords beside some of its parts, which are named by their pointers. */
export function withParts(parts: Record<string, Node>): Document {
  const document = structuredClone(specification);
  for (const [pointer, keywords] of Object.entries(parts)) Object.assign(at(document, pointer), keywords);
  return document;
}
