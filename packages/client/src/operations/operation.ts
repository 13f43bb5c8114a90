import type { operations, paths } from '@b2b-invoices/types';

/** What is fixed about an operation, in the specification's words. */
export interface Operation {
  readonly operationId: keyof operations;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: keyof paths;
  /** Whether the `data` of a success is a list or an object. */
  readonly data: 'list' | 'object';
}
