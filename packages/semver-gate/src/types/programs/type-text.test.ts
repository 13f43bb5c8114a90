import type { Document } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createTypeWriter } from './type-text.ts';

const document: Document = {
  paths: {},
  components: {
    schemas: {
      Money: {
        type: 'object',
        required: ['code'],
        properties: { code: { type: 'string' }, value: { type: 'number' } },
      },
      Tree: {
        type: 'object',
        properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
      },
    },
  },
};
const money = { $ref: '#/components/schemas/Money' };
const write = (schema: unknown, ...shared: string[]) =>
  createTypeWriter(document, new Set(shared)).write(schema);

test.each<[title: string, schema: unknown, type: string]>([
  ['a type', { type: 'integer' }, 'number'],
  ['several types', { type: ['string', 'integer', 'null'] }, 'string | number | null'],
  ['an enum', { type: 'string', enum: ['ASC', 'DESC'] }, '"ASC" | "DESC"'],
  ['a constant', { const: 1 }, '1'],
  ['a list', { type: 'array', items: { type: ['string', 'number'] } }, '(string | number)[]'],
  ['a map', { type: 'object', additionalProperties: { type: 'string' } }, '{ [key: string]: string }'],
  [
    'a map by the form of its keys',
    { type: 'object', patternProperties: { '^x-': { type: 'number' } } },
    '{ [key: string]: number }',
  ],
  ['an object of anything', { type: 'object', additionalProperties: true }, '{ [key: string]: unknown }'],
  ['a pair', { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] }, '[string, number]'],
  ['an object without anything', { type: 'object', additionalProperties: false }, 'Record<string, never>'],
  ['alternatives', { anyOf: [{ type: 'string' }, { type: 'number' }] }, 'string | number'],
  [
    'parts',
    { allOf: [money, { type: 'object', properties: { a: {} } }] },
    '{ "code": string; "value"?: number }',
  ],
  ['nothing', false, 'never'],
  ['anything', {}, 'unknown'],
])('%s is written as TypeScript', (_title, schema, type) => expect(write(schema)).toContain(type));

test('a schema that both versions have is written by its name, another is written out', () => {
  expect(write(money, 'Money')).toBe(`components['schemas']["Money"]`);
  expect(write(money)).toBe('{ "code": string; "value"?: number }');
});

test('a reference into another part of the document is followed', () => {
  expect(write({ $ref: '#/components/schemas/Money/properties/value' }, 'Money', 'value')).toBe('number');
});

test('a schema within itself ends', () => {
  expect(write({ $ref: '#/components/schemas/Tree' })).toBe('{ "children"?: unknown[] }');
});
