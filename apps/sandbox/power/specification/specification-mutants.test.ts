import { at, type Document, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { type SpecificationMutant, specificationMutants } from './specification-mutants.ts';
import { whyUnseen } from './unseen.ts';

const mutants = specificationMutants();

function named(name: string): SpecificationMutant {
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new Error(`There is no fault ${name}.`);
  return mutant;
}

/** What stands at a place after a fault. */
const after = (name: string, pointer: string): unknown => at(named(name).document(), pointer);

test('every fault has a name of its own and changes the specification, of which the original stays as it is', () => {
  const before = JSON.stringify(specification);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  expect(mutants.filter((mutant) => JSON.stringify(mutant.document()) === before)).toEqual([]);
  expect(JSON.stringify(specification)).toBe(before);
});

test('every component that an operation leads to has faults', () => {
  const touched = new Set(mutants.map(({ pointer }) => pointer.split('/').slice(0, 4).join('/')));
  const schemas = Object.keys(specification.components['schemas'] ?? {});
  expect(schemas.filter((name) => !touched.has(`#/components/schemas/${name}`))).toEqual(['ErrorBody']);
});

const money = '#/components/schemas/MoneyString';

test.each([
  [`${money} drop required code`, money, { required: ['value'] }],
  [
    `${money} allow additional properties`,
    money,
    expect.not.objectContaining({ additionalProperties: false }),
  ],
  [
    `${money}/properties/code drop pattern`,
    `${money}/properties/code`,
    expect.not.objectContaining({ pattern: expect.anything() }),
  ],
  [`${money}/properties/code change type to integer`, `${money}/properties/code`, { type: 'integer' }],
  [
    '#/components/schemas/InvoiceStatus drop from enum 2',
    '#/components/schemas/InvoiceStatus',
    { enum: [0, 1] },
  ],
  [
    '#/components/parameters/InvoiceLimit/schema maximum + 1',
    '#/components/parameters/InvoiceLimit/schema',
    { maximum: 251 },
  ],
  ['#/paths/~1invoices/get drop security', '#/paths/~1invoices/get', { security: [] }],
])('%s', (name, pointer, expected) => {
  expect(after(name, pointer)).toMatchObject(expected as object);
});

test('a dropped parameter, status and alternative of the credentials are gone', () => {
  const operation = after('#/paths/~1invoices/get drop parameter Q', '#/paths/~1invoices/get') as Document;
  expect(JSON.stringify(operation['parameters'])).not.toContain('/Q"');
  expect(named('#/paths/~1invoices/get drop status 400').document().paths['/invoices']).not.toHaveProperty(
    'get.responses.400',
  );
  expect(named('#/security drop alternative authToken').document()['security']).toHaveLength(1);
});

const given = new Set(['listInvoices 200', 'getInvoice 200', 'updateInvoice 200']);

test.each([
  ['#/components/schemas/Invoice drop required id', 'keep to the looser one'],
  ['#/components/schemas/Invoice forbid additional properties', 'nothing that is not specified'],
  ['#/components/responses/TooManyRequests change media type application/json', 'never gives'],
])('no run can show: %s', (name, reason) => {
  expect(whyUnseen(named(name), given)).toContain(reason);
});

test.each([
  '#/components/schemas/Invoice require externalId',
  '#/components/schemas/Invoice/properties/id change type to string',
  '#/components/schemas/InvoiceCreate drop required customerId',
])('a run can show: %s', (name) => {
  expect(whyUnseen(named(name), given)).toBeUndefined();
});
