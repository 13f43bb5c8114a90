import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { sourceLine } from './source-line.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

test.each([
  ['#/components/schemas/Invoice/properties', 'spec/schemas/Invoice.yaml', 'properties:'],
  ['#/components/securitySchemes/authToken/name', 'spec/security-schemes/authToken.yaml', 'name:'],
  ['#/components/parameters/InvoiceLimit/schema/maximum', 'spec/parameters/InvoiceLimit.yaml', '  maximum:'],
  ['#/paths/~1invoices/get/parameters/0', 'spec/operations/listInvoices.yaml', '  - $ref:'],
  ['#/components/schemas/Gone/properties', 'spec/openapi.yaml', 'components:'],
  ['#/security', 'spec/openapi.yaml', 'security:'],
])('%s is shown in %s', (pointer, file, begins) => {
  const found = sourceLine(root, specification, pointer);
  expect(found.file).toBe(file);
  const line = readFileSync(join(root, file), 'utf8').split('\n')[found.line - 1];
  expect(line).toMatch(new RegExp(`^${begins.replace('$', '\\$')}`));
});
