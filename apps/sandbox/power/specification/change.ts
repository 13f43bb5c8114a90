import type { Document, Node } from '@b2b-invoices/spec';

/** Whether more is allowed by a change, less, or other things. */
export type Direction = 'looser' | 'tighter' | 'other';

/** A change of one part of the specification. */
export interface Change {
  operator: string;
  direction: Direction;
  /** Changes the part, of a copy of the document. */
  apply(node: Node, document: Document): void;
}
