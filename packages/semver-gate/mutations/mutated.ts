import { type Document, specification } from '@b2b-invoices/spec';
import type { Mutation } from './mutation.ts';

/** Our specification with one mutation in it. */
export function mutated({ apply }: Mutation): Document {
  const document = structuredClone(specification);
  apply(document);
  return document;
}
