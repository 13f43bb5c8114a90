import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { follow, operationsOf, specification } from './index.ts';

const operation = (id: string) => {
  const found = operationsOf(specification).find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};

describe('an operation is read with', () => {
  test('its method, path and summary', () => {
    const { method, path, summary } = operation('getInvoicePdf');
    expect({ method, path, summary }).toEqual({
      method: 'GET',
      path: '/invoices/{invoiceId}/download-pdf',
      summary: "Get the addresses of an invoice's PDF",
    });
  });

  test('its parameters, and which of them are lists', () => {
    const lists = operation('listInvoices').parameters.filter(({ list }) => list);
    expect(lists.map(({ name, types }) => [name, types])).toEqual([
      ['externalId[]', ['string', 'integer']],
      ['channelIds', ['integer']],
    ]);
  });

  test('whether a request must have a body', () => {
    expect(operation('createInvoice').bodyRequired).toBe(true);
    expect(operation('createInvoiceFromOrder').bodyRequired).toBe(false);
    expect(operation('getInvoice').bodyRequired).toBeUndefined();
  });

  test('the headers of each alternative of its credentials', () => {
    expect(operation('getInvoice').credentials).toEqual([['X-Auth-Token', 'X-Store-Hash'], ['authToken']]);
  });

  test('its answers, their headers and their named examples', () => {
    const notFound = operation('deleteInvoice').responses.find(({ status }) => status === 404);
    expect(notFound?.headers.map(({ name }) => name)).toContain('X-Request-Id');
    expect(notFound?.bodies[0]?.examples.map(({ name }) => name)).toEqual([
      'invoiceNotFound',
      'invoiceNotFoundEmptyData',
    ]);
  });
});

test('the specification bears the version of its package', () => {
  expect(specification['info']).toMatchObject({ version: manifest.version });
});

test('keywords beside a reference win over those of its target', () => {
  const placed = { node: { $ref: '#/components/schemas/Money', description: 'Mine.' }, pointer: '#' };
  const { node, pointer } = follow(specification, placed);
  expect(node['description']).toBe('Mine.');
  expect(node['type']).toBe('object');
  expect(pointer).toBe('#/components/schemas/Money');
});

test('a reference that leads nowhere is named', () => {
  const placed = { node: { $ref: '#/components/schemas/Nothing' }, pointer: '#' };
  expect(() => follow(specification, placed)).toThrow('There is nothing at #/components/schemas/Nothing');
});
