import { type Document, isNode } from '@b2b-invoices/spec';

/**
 * Whether what was read is a specification at all.
 * @throws Error in a sentence that says which document is not, and why
 */
export function checkDocument(document: unknown, which: 'older' | 'newer'): asserts document is Document {
  const wrong = (why: string) => new Error(`The ${which} specification cannot be compared: ${why}.`);
  if (!isNode(document)) throw wrong('it is no object');
  if (typeof document['openapi'] !== 'string' || !/^3\.[1-9]/.test(document['openapi'])) {
    throw wrong('its field openapi does not name version 3.1 or a later one');
  }
  if (!isNode(document['paths'])) throw wrong('it has no paths');
  if (document['components'] !== undefined && !isNode(document['components']))
    throw wrong('its components are no object');
}
