/** The keys that say something to people and nothing on the wire, in whatever object of OpenAPI they stand. */
const words = new Set([
  '$comment',
  'contact',
  'description',
  'example',
  'examples',
  'externalDocs',
  'license',
  'readOnly',
  'summary',
  'tags',
  'termsOfService',
  'title',
  'writeOnly',
  'xml',
]);

/**
 * Whether a key is read by people alone. `x-extensible-enum` is not: it decides what a new value asks of readers.
 * Nor are `readOnly` and `writeOnly` once a schema is split by direction; until then they are words.
 */
export const isWord = (key: string): boolean =>
  words.has(key) || (key.startsWith('x-') && key !== 'x-extensible-enum');
