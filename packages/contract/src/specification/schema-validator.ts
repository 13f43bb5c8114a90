import { below, type Document, segmentsOf } from '@b2b-invoices/spec';
import {
  Ajv2020,
  type ErrorObject,
  type FuncKeywordDefinition,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** A difference between a value and a schema. */
export interface Mismatch {
  /** Where in the value, as a JSON pointer; empty for the value itself. */
  at: string;
  /** Where in the specification the keyword stands that was broken. */
  pointer: string;
  /** What was expected, without the value. */
  message: string;
  /** The keyword of JSON Schema that was broken, such as `required`. */
  keyword: string;
  /** The property that is missing or must not be there, where the keyword is about one. */
  property?: string;
}

/** Validates a value against the schema that stands at a pointer of the specification. */
export type SchemaValidator = (schema: string, value: unknown) => Mismatch[];

const documentId = 'openapi.json';

/** A pointer as the fragment of a URI. */
function uriOf(pointer: string): string {
  const segments = segmentsOf(pointer).map((segment) => segment.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `${documentId}#/${segments.map(encodeURIComponent).join('/')}`;
}

function messageOf({ keyword, message = keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties')
    return `must not have the property ${JSON.stringify(params['additionalProperty'])}`;
  if (keyword === 'enum') return `must be one of ${JSON.stringify(params['allowedValues'])}`;
  return message;
}

function propertyOf({ params }: ErrorObject): { property?: string } {
  const property = (params['missingProperty'] ?? params['additionalProperty']) as unknown;
  return typeof property === 'string' ? { property } : {};
}

/** A JSON text that is the same for equal values, whatever the order of their keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : item,
  );

/** `uniqueItems`; Ajv's own throws a TypeError for items that have a key `toString` or `valueOf`. */
const uniqueItems: FuncKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: { message: 'must NOT have duplicate items' },
  validate: (unique: boolean, items: unknown[]) =>
    !unique || new Set(items.map(canonical)).size === items.length,
};

/** Where each object of the document stands. */
function pointersOf(document: Document): Map<unknown, string> {
  const pointers = new Map<unknown, string>();
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null) return;
    pointers.set(node, pointer);
    for (const [key, value] of Object.entries(node)) visit(value, below(pointer, key));
  };
  visit(document, '#');
  return pointers;
}

const made = new WeakMap<Document, SchemaValidator>();

/**
 * JSON Schema 2020-12, as OpenAPI 3.1 has it, over a whole document. Whoever asks for the same document again gets the same validator,
 * since compiling its schemas takes longer than most uses of them.
 */
export function createSchemaValidator(document: Document): SchemaValidator {
  const known = made.get(document) ?? validatorOf(document);
  made.set(document, known);
  return known;
}

function validatorOf(document: Document): SchemaValidator {
  // Verbose errors carry the schema that broke; its path within the compiled schema would not name the component.
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  ajv.removeKeyword('uniqueItems').addKeyword(uniqueItems);
  formats.default(ajv);
  ajv.addSchema(document, documentId);
  const pointers = pointersOf(document);
  const compiled = new Map<string, ValidateFunction>();
  const compile = (schema: string): ValidateFunction => {
    const validate = ajv.getSchema(uriOf(schema)) as ValidateFunction | undefined;
    if (!validate) throw new Error(`The specification has no schema at ${schema}.`);
    compiled.set(schema, validate);
    return validate;
  };
  return (schema, value) => {
    const validate = compiled.get(schema) ?? compile(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => ({
      at: error.instancePath,
      pointer: below(pointers.get(error.parentSchema) ?? schema, error.keyword),
      message: messageOf(error),
      keyword: error.keyword,
      ...propertyOf(error),
    }));
  };
}
