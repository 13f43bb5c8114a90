import { at, type Document } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createFindUndocumented } from './undocumented.ts';

const document = {
  components: {
    schemas: {
      Amount: { type: 'object', properties: { code: { type: 'string' } } },
      Item: {
        allOf: [
          { $ref: '#/components/schemas/Amount' },
          { type: 'object', properties: { id: { type: 'integer' } } },
        ],
      },
      Answer: {
        type: 'object',
        properties: {
          data: { type: 'array', items: { $ref: '#/components/schemas/Item' } },
          either: { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Amount' }] },
          free: { type: 'object' },
          open: { type: 'object', properties: { known: {} }, additionalProperties: true },
          closed: { type: 'object', properties: { known: {} }, additionalProperties: false },
          unknown: {},
        },
      },
    },
  },
} as unknown as Document;

const pointer = '#/components/schemas/Answer';
const find = createFindUndocumented(document);
const found = (value: unknown): string[] => find({ node: at(document, pointer), pointer }, value);

test.each<[string, unknown, string[]]>([
  ['nothing where all is described', { data: [{ code: 'USD', id: 1 }], either: 'text' }, []],
  ['a property of the answer', { more: 1 }, ['/more']],
  ['a property of items, once for all of them', { data: [{ id: 1, x: 1 }, { x: 2 }] }, ['/data/*/x']],
  ['a property of one of several shapes', { either: { code: 'USD', x: 1 } }, ['/either/x']],
  ['nothing where any name is allowed', { free: { x: 1 }, open: { x: 1 }, unknown: { x: { y: 1 } } }, []],
  ['a property where none more is allowed', { closed: { known: 1, x: 1 } }, ['/closed/x']],
  ['nothing in what is no object', null, []],
])('%s is found', (_, value, places) => {
  expect(found(value)).toEqual(places);
});
