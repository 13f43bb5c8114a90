import { at, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { variousWorld } from './various-world.ts';

/** What is on the first page of the configurations, which every phase reads. */
const firstPage = variousWorld.extraFields?.slice(0, 10) ?? [];

/** What the sandbox's control wants of every configuration. */
const needed = ['id', 'fieldName', 'fieldType'];

test('a configuration of an extra field is listed without anything that it can do without', () => {
  const { properties } = at(specification, '#/components/schemas/ExtraFieldConfig') as { properties: object };
  const optional = Object.keys(properties).filter((name) => !needed.includes(name));
  expect(optional.length).toBeGreaterThan(5);
  const bare = firstPage.filter((config) => optional.every((name) => !(name in config)));
  expect(bare.length).toBeGreaterThan(0);
});

test('an order with the least id that there can be may have an invoice', () => {
  const { minimum } = at(specification, '#/components/parameters/OrderId/schema') as { minimum?: number };
  const least = variousWorld.orders?.find(({ orderId }) => orderId === minimum);
  expect(least?.companyId).toEqual(expect.any(String));
  expect(least?.status).not.toBe('Incomplete');
});

test('a company has the shortest id that there can be', () => {
  const { minLength } = at(specification, '#/components/schemas/InvoiceUpdate/properties/customerId') as {
    minLength?: number;
  };
  expect(variousWorld.companies?.map(({ companyId }) => companyId.length)).toContain(minLength);
});
