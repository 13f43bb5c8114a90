import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createFindLine, specificationFile } from './specification-lines.ts';

const repository = dirname(dirname(specificationFile()));
const bundle = createRequire(import.meta.url).resolve('@b2b-invoices/spec/openapi.yaml');

const textAt = ({ file, line }: { file: string; line: number }): string =>
  readFileSync(join(repository, file), 'utf8').split('\n')[line - 1]?.trim() ?? '';

const pointers: [pointer: string, file: string, line: string | RegExp][] = [
  ['#/paths/~1invoices~1{invoiceId}/put/requestBody', 'spec/operations/updateInvoice.yaml', 'requestBody:'],
  ['#/components/schemas/Invoice/properties/dueDate/type', 'spec/schemas/Invoice.yaml', 'type: integer'],
  [
    '#/components/parameters/InvoiceLimit/schema/maximum',
    'spec/parameters/InvoiceLimit.yaml',
    'maximum: 250',
  ],
  ['#/components/schemas/Invoice/properties/nothing/type', 'spec/schemas/Invoice.yaml', 'properties:'],
  ['#/security', 'spec/openapi.yaml', 'security:'],
  ['#/nowhere', 'spec/openapi.yaml', 'openapi: 3.1.0'],
];

test.each(pointers)('%s is found in the sources', (pointer, file, line) => {
  const found = createFindLine(specificationFile(), repository)(pointer);
  expect(found.file).toBe(file);
  expect(textAt(found)).toMatch(line);
});

test.each(pointers)('%s is found in the published bundle', (pointer, _, line) => {
  const found = createFindLine(bundle, repository)(pointer);
  expect(found.file).toBe('spec/generated/openapi.yaml');
  expect(textAt(found)).toMatch(line);
});
