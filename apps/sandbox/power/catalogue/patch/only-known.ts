import { specification } from '@b2b-invoices/spec';
import type { Change } from './at.ts';
import { isStructure } from './exact-json.ts';

/** Drops the keys that a schema of the specification does not have. */
export function onlyKnown(schema: string): Change {
  const schemas: Record<string, { properties?: object }> = Object(specification.components?.['schemas']);
  const known = new Set(Object.keys(schemas[schema]?.properties ?? {}));
  return (value) => {
    if (!isStructure(value) || Object.keys(value).every((key) => known.has(key))) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => known.has(key)));
  };
}
