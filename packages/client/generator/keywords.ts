import type { Kind } from '../src/drift/answer-schema.ts';

/** The types of JSON Schema, in the words of a report. */
export const kindOfType: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

/** The keywords that bound a size, the types that they are about, and what the table calls them. */
export const bounds: Readonly<Record<string, { of: readonly string[]; as: 'least' | 'most' }>> = {
  minimum: { of: ['number', 'integer'], as: 'least' },
  maximum: { of: ['number', 'integer'], as: 'most' },
  minLength: { of: ['string'], as: 'least' },
  maxLength: { of: ['string'], as: 'most' },
  minItems: { of: ['array'], as: 'least' },
  maxItems: { of: ['array'], as: 'most' },
  minProperties: { of: ['object'], as: 'least' },
  maxProperties: { of: ['object'], as: 'most' },
};

/** The keywords that do not say which values are right. */
export const annotations: RegExp =
  /^(?:title|description|examples?|default|deprecated|readOnly|writeOnly|\$comment|x-.*)$/;
