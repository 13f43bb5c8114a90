import type { Document } from '@b2b-invoices/spec';
import type { Bump } from '../src/bump.ts';

/** What a mutation does to those who send and those who read. */
export type MutationClass =
  | 'breaking-request'
  | 'breaking-response'
  | 'additive'
  | 'documentation'
  | 'refactoring';

/** One change of our specification with the verdict that it deserves. */
export interface Mutation {
  /** In kebab-case, what has changed. */
  name: string;
  kind: MutationClass;
  /** What semantic versioning asks for, seen from the wire. */
  bump: Bump;
  /** Why, in half a sentence. */
  because: string;
  /** Makes the change in a copy of the bundled document. */
  apply: (document: Document) => void;
}

/** Name, reason and change of a mutation whose class and bump are those of its list. */
export type Row = readonly [name: string, because: string, apply: (document: Document) => void];

/** The mutations of one class. */
export const mutationsOf = (kind: MutationClass, bump: Bump, rows: readonly Row[]): Mutation[] =>
  rows.map(([name, because, apply]) => ({ name, kind, bump, because, apply }));
