import type { Document } from '@b2b-invoices/spec';

/** The declarations of types and client in one version, as a consumer has them installed. */
export interface TypesVersion {
  /** What a message calls it, such as `0.1.0`. */
  name: string;
  /**
   * The manifests and declarations, by their path below `node_modules/`, such as `@b2b-invoices/types/package.json`. Nothing
   * else of the packages is needed to compile.
   */
  files: ReadonlyMap<string, string>;
  /** The `node_modules` folder from which the packages of others come that the declarations import. */
  others: string;
  /** The specification of that version, whose examples and schemas become programs. */
  document: Document;
}

/** The packages that a version is made of, by their folders below `@b2b-invoices/`. */
export const packageNames = ['types', 'client'] as const;
