import { type Document, type Node, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { findMisfits } from './find-misfits.ts';

/** The specification with another schema, which is that of a property of the invoice that is read. */
function withProperty(name: string, schema: Node): Document {
  const document = structuredClone(specification);
  Object.assign(document.components['schemas'] ?? {}, { [name]: schema });
  const property = { $ref: `#/components/schemas/${name}` };
  Object.assign(document.components['schemas']?.['Invoice']?.['properties'] ?? {}, { colour: property });
  return document;
}

test('the specification fits two generators, and both read the same in it', async () => {
  expect(await findMisfits(structuredClone(specification))).toEqual([]);
});

test('a schema that takes the name of a type that one of them makes is found', async () => {
  const document = withProperty('GetInvoiceData', { type: 'object' });
  const misfits = await findMisfits(document);
  expect(misfits.join('\n')).toMatch(/^getInvoice, path parameters: error TS\d+: /m);
});

test('a type in which one of them reads more is found', async () => {
  const document = withProperty('Colour', { type: 'string', format: 'binary' });
  const misfits = await findMisfits(document);
  expect(misfits.join('\n')).toMatch(/^getInvoice, answer 200: .*the canary reads more/m);
});

test('an example that does not fit the types is named with its place', async () => {
  const document = structuredClone(specification);
  const created = document.components['examples']?.['invoiceCreated'] as { value: { data: Node } };
  created.value.data['id'] = 'first';
  const misfits = await findMisfits(document);
  expect(misfits.map((misfit) => misfit.replace(/: error.*/s, ''))).toEqual([
    'createInvoice, answer 200, example invoiceCreated',
    'createInvoice, answer 200, example invoiceCreated',
  ]);
});
