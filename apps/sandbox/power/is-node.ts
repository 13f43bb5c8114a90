import type { Node } from '@b2b-invoices/spec';

/** Whether a value is an object that is no list. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
