import type { Document, Node } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import {
  type CanonicalOperation,
  canonicalSpecification,
  isSameOperation,
} from './canonical-specification.ts';

function operation(node: Node): CanonicalOperation {
  const responses = { 204: { description: 'Done.' } };
  const document: Document = {
    openapi: '3.1.0',
    info: { title: 'Notes', version: '1.0.0' },
    paths: { '/notes': { post: { operationId: 'addNote', responses, ...node } } },
    components: { schemas: { Text: { type: 'string' } } },
  };
  const only = canonicalSpecification(document).operations.get('post /notes');
  if (!only) throw new Error('There is no operation in the canonical document.');
  return only;
}

const body = (schema: unknown) => operation({ requestBody: { content: { 'application/json': { schema } } } });
const parameter = (node: Node) =>
  operation({ parameters: [{ name: 'X-Note', in: 'header', schema: {}, ...node }] });
const text = { $ref: '#/components/schemas/Text' };

test.each([
  ['a name of a header in other letters', parameter({}), parameter({ name: 'x-note' })],
  ['a style that holds anyway', parameter({}), parameter({ style: 'simple', explode: false })],
  ['what may not be empty anyway', parameter({}), parameter({ allowEmptyValue: false })],
  ['members that may be twice anyway', body({ type: 'array' }), body({ type: 'array', uniqueItems: false })],
  ['items that may be anything', body({ type: 'array' }), body({ type: 'array', items: {} })],
  ['a constant and a list of one', body({ const: 'a' }), body({ type: 'string', enum: ['a'] })],
  [
    'null as a type and as an alternative',
    body({ type: ['string', 'null'] }),
    body({ oneOf: [text, { type: 'null' }] }),
  ],
  [
    'all of a type and its bounds',
    body({ allOf: [text, { maxLength: 4 }] }),
    body({ type: 'string', maxLength: 4 }),
  ],
  [
    'bounds of which the narrower holds',
    body({ allOf: [{ minimum: 1 }, { minimum: 2 }] }),
    body({ minimum: 2 }),
  ],
  ['bounds beside a reference', body({ ...text, maxLength: 4 }), body({ type: 'string', maxLength: 4 })],
  ['no schema and one that says nothing', body(true), body({})],
])('%s: the same operation', (_, one, other) => {
  expect(isSameOperation(one, other)).toBe(true);
});

test.each([
  ['two alike of which one has to hold', body({ oneOf: [text, text] }), body(text)],
  [
    'a closed half and another half',
    body({ allOf: [{ additionalProperties: false }, { properties: { a: text } }] }),
    body({ additionalProperties: false, properties: { a: text } }),
  ],
  [
    'patterns that both have to hold',
    body({ allOf: [{ pattern: 'a' }, { pattern: 'b' }] }),
    body({ pattern: 'b' }),
  ],
  ['parameters in other places', parameter({}), parameter({ in: 'query' })],
])('%s: another operation', (_, one, other) => {
  expect(isSameOperation(one, other)).toBe(false);
});
