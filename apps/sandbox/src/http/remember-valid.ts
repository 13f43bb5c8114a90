import type { SchemaValidator } from '@b2b-invoices/contract/validation';

/** A validator that looks at an object once; objects that it was given must not be changed. */
export function rememberValid(validate: SchemaValidator): SchemaValidator {
  const valid = new WeakMap<object, string>();
  return (schema, value) => {
    if (typeof value !== 'object' || value === null) return validate(schema, value);
    if (valid.get(value) === schema) return [];
    const mismatches = validate(schema, value);
    if (mismatches.length === 0) valid.set(value, schema);
    return mismatches;
  };
}
