import type { Node } from '@b2b-invoices/spec';

/** The ways in which answers and specification differ. */
export const driftKinds = [
  'undocumented status',
  'undocumented media type',
  'undocumented property',
  'undocumented value',
  'other type',
  'other value',
  'missing property',
  'property never seen',
  'value never seen',
  'type never seen',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/** One difference between answers and the specification, over all places where it was seen. */
export interface Drift {
  kind: DriftKind;
  /** The part of the specification that would have to change. */
  pointer: string;
  /** The property, value, type or status that it is about. */
  subject: string;
  /** The operations whose answers showed it. */
  operationIds: readonly string[];
  /** What the specification says there. */
  specified: string;
  /** The shape of what came, in words; empty for what never came. */
  seen: string;
  /** How often it was seen; for what was never seen, how often it could have been. */
  count: number;
  /** The first value, its letters as `x` and its digits as `0`. */
  example?: unknown;
  /** A schema of what was seen. */
  schema?: Node;
}
