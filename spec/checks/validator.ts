import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { type Document, segmentsOf } from '../src/document.ts';

/** What is wrong with a value, each with the pointer into the value. */
export type Validate = (pointer: string, value: unknown) => { at: string; message: string }[];

const show = ({ message, params }: ErrorObject): string => {
  const detail = params['additionalProperty'] ?? params['allowedValues'] ?? params['allowedValue'];
  return detail === undefined ? (message ?? 'is wrong') : `${message}: ${JSON.stringify(detail)}`;
};

/** Validates values against the schemas of a bundled document, which are named by their pointers. */
export function createValidator(document: Document): Validate {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  ajv.addSchema(document, 'openapi.json');
  return (pointer, value) => {
    const uri = `openapi.json#/${segmentsOf(pointer)
      .map((segment) => encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/')}`;
    const validate = ajv.getSchema(uri);
    if (!validate) throw new Error(`There is no schema at ${pointer}`);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => ({ at: error.instancePath, message: show(error) }));
  };
}
