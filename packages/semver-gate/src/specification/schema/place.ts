import type { Node } from '@b2b-invoices/spec';
import type { SchemaDirection } from '../canonical/canonical-schemas.ts';
import type { CanonicalSpecification } from '../canonical/canonical-specification.ts';

/** Two versions of a specification, canonical. */
export interface Versions {
  before: CanonicalSpecification;
  after: CanonicalSpecification;
}

/** Where in an operation two parts are compared. */
export interface Place {
  versions: Versions;
  direction: SchemaDirection;
  /** Segments within the canonical operation. */
  path: readonly string[];
  /** What carries the schema: `the body of 200`. */
  part: string;
  /** The way to it within the part, `details.costLines[].amount`; empty at its top. */
  trail: string;
  /** Pairs of schemas that contain themselves and are being compared further up. */
  open: readonly string[];
}

/** A place in words: `status in the body`. */
export const nameOf = ({ part, trail }: Place): string => (trail ? `${trail} in ${part}` : part);

/** The place of a keyword, or of what stands under it. */
export const inside = (place: Place, ...segments: string[]): Place => ({
  ...place,
  path: [...place.path, ...segments],
});

/** The place of a property's value. */
export function inProperty(place: Place, keyword: string, name: string): Place {
  return { ...inside(place, keyword, name), trail: place.trail ? `${place.trail}.${name}` : name };
}

/** The place of the members of an array. */
export const inItems = (place: Place, ...segments: string[]): Place => ({
  ...inside(place, ...segments),
  trail: place.trail ? `${place.trail}[]` : 'each item',
});

/** The schema behind a reference to one that contains itself. */
export function opened(schema: Node, { recursive }: CanonicalSpecification): Node {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  return (name && recursive[name]) || schema;
}
