import { type Document, segmentsOf } from '@b2b-invoices/spec';

/** The schema at a pointer, which may be `true` or `false`; `true`, which is anything, where none is stated. */
export function schemaAt(document: Document, pointer: string): unknown {
  let node: unknown = document;
  for (const segment of segmentsOf(pointer))
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[segment] : undefined;
  return node ?? true;
}
