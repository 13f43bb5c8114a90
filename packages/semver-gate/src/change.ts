import type { Bump } from './bump.ts';

/** Who feels a change of the specification. */
export type Direction =
  /** Whoever sends: what was taken before may be refused, or the other way round. */
  | 'request'
  /** Whoever reads: what comes may be something else than before. */
  | 'response'
  | 'both'
  /** Nobody on the wire: words alone. */
  | 'none';

/** One difference between two versions of the specification. */
export interface Change {
  /** Twelve hexadecimal digits that stay the same from run to run: made of the kind, the place, and what was and is there. */
  fingerprint: string;
  /** What happened, in kebab-case: `request-property-became-required`. */
  kind: string;
  /** Where, as a JSON pointer with `#`: into the newer document, or into the older one for what is gone. */
  pointer: string;
  /** The operations that feel it; empty where it is the document as a whole. */
  operationIds: readonly string[];
  direction: Direction;
  /** What it asks of the version. */
  bump: Bump;
  /** What has changed, in a sentence. */
  says: string;
  /** What was there; undefined where nothing was. */
  before?: unknown;
  /** What is there; undefined where nothing is. */
  after?: unknown;
  /**
   * The day up to which the older document promised what is gone, where that day has not come yet: a removal that no bump
   * makes good.
   */
  promisedUntil?: string;
}
