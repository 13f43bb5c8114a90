import { expect, test } from 'vitest';
import { smallDocument } from '../fixtures/small-document.ts';
import { isWithin, partOf, resolvePath } from './place.ts';

test('a path is followed through references and members of an allOf', () => {
  const document = smallDocument('1.0.0');
  const path = ['paths', '/invoices', 'get', 'responses', '200', 'content', 'application/json', 'schema'];
  expect(resolvePath(document, [...path, 'items', 'properties', 'status', 'enum', '1'])).toBe(
    '#/components/schemas/Invoice/properties/status/enum/1',
  );
  document.components['schemas'] = {
    Invoices: { allOf: [{ type: 'array' }, { items: { type: 'object' } }] },
  };
  expect(resolvePath(document, [...path, 'items'])).toBe('#/components/schemas/Invoices/allOf/1/items');
  expect(resolvePath(document, [...path, 'nothing'])).toBeUndefined();
});

test.each([
  ['#/components/parameters/Limit/schema/maximum', '#/components/parameters/Limit/schema'],
  ['#/components/schemas/Invoice/properties/status/enum/1', '#/components/schemas/Invoice/properties/status'],
  [
    '#/components/schemas/Invoice/properties/properties/type',
    '#/components/schemas/Invoice/properties/properties',
  ],
  ['#/components/schemas/Invoice/required/0', '#/components/schemas/Invoice'],
  ['#/paths/~1invoices/get/parameters/0/required', '#/paths/~1invoices/get/parameters/0'],
  [
    '#/paths/~1invoices/get/responses/200/content/application~1json',
    '#/paths/~1invoices/get/responses/200/content/application~1json',
  ],
  ['#/paths/~1invoices/get/requestBody/required', '#/paths/~1invoices/get/requestBody'],
  ['#/security', '#/security'],
])('%s is about %s', (pointer, part) => {
  expect(partOf(pointer)).toBe(part);
});

test('a part is within itself and what is around it, and not beside one whose name it begins with', () => {
  const part = '#/components/schemas/Invoice';
  expect(isWithin(part, `${part}/properties/id`)).toBe(true);
  expect(isWithin(`${part}/properties/id`, part)).toBe(true);
  expect(isWithin(part, part)).toBe(true);
  expect(isWithin(part, `${part}Create`)).toBe(false);
});
