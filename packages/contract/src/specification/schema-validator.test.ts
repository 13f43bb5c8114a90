import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createSchemaValidator } from './schema-validator.ts';

test('the schemas of a document are compiled once, and a changed copy has its own', () => {
  const validate = createSchemaValidator(specification);
  expect(createSchemaValidator(specification)).toBe(validate);
  const copy = structuredClone(specification);
  const { InvoiceStatus } = copy.components['schemas'] as Record<string, { enum?: number[] }>;
  InvoiceStatus?.enum?.push(7);
  const pointer = '#/components/schemas/InvoiceStatus';
  expect(validate(pointer, 7)).toHaveLength(1);
  expect(createSchemaValidator(copy)(pointer, 7)).toEqual([]);
});
