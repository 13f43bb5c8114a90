import { readFile } from 'node:fs/promises';
import { at, type Document, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { renderAnswerSchemas } from './render-answer-schemas.ts';

/** The specification with another value at a pointer. */
function withPart(pointer: string, key: string, value: unknown): Document {
  const document = structuredClone(specification);
  at(document, pointer)[key] = value;
  return document;
}

/** The specification with another schema for a field of an invoice. */
const withField = (schema: unknown): Document =>
  withPart('#/components/schemas/Invoice/properties', 'channelName', schema);

test('src/drift/generated/answer-schemas.ts is fresh', async () => {
  const file = 'src/drift/generated/answer-schemas.ts';
  const committed = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const fresh = renderAnswerSchemas(specification) === committed;
  expect(fresh, `packages/client/${file} is stale. Run \`pnpm generate\`; do not edit it.`).toBe(true);
});

test('a change of the specification changes the table', () => {
  expect(renderAnswerSchemas(withField({ type: 'boolean' }))).toContain('channelName: booleanType');
  expect(renderAnswerSchemas(withField({ type: 'string', minLength: 1 }))).toContain(
    'channelName: { kinds: ["text"], least: 1 }',
  );
});

const refused: [what: string, schema: unknown, message: string][] = [
  ['an unknown keyword', { type: 'string', pattern: '^a' }, 'has pattern, which the check does not know'],
  ['no type', { minimum: 0 }, 'has no type'],
  ['a schema that allows anything', true, 'is no schema that says something'],
  [
    'a bound of another type',
    { type: ['string', 'null'], minLength: 1 },
    'has minLength, but is not only string',
  ],
  [
    'fields of what is no object',
    { type: 'string', properties: { a: false } },
    'has fields, but is no object',
  ],
  [
    'a required field without a schema',
    { type: 'object', required: ['a'] },
    '/required names a, which is not listed',
  ],
  [
    'keywords beside a reference',
    { $ref: '#/components/schemas/Code', minimum: 0 },
    'has keywords beside $ref',
  ],
  ['keywords beside anyOf', { type: 'string', anyOf: [false] }, 'has keywords beside anyOf'],
  ['a reference to a part that is no component', { $ref: '#/info' }, '#/info is no named schema'],
  ['a schema that holds itself', { $ref: '#/components/schemas/Invoice' }, 'schemas/Invoice holds itself'],
];

test.each(refused)('%s is refused with its place', (_what, schema, message) => {
  expect(() => renderAnswerSchemas(withField(schema))).toThrow(message);
  expect(() => renderAnswerSchemas(withField(schema))).toThrow('The drift check cannot be generated: #/');
});

test('an answer without a JSON body is refused with its place', () => {
  const content = { 'text/plain': { schema: {} } };
  const document = withPart('#/components/responses/InvoiceDeleted', 'content', content);
  expect(() => renderAnswerSchemas(document)).toThrow(
    '#/components/responses/InvoiceDeleted is not one status with one JSON body',
  );
});

test('an object that lists no fields may hold any', () => {
  expect(renderAnswerSchemas(withField({ type: 'object' }))).toContain(
    'channelName: { kinds: ["an object"], additional: true }',
  );
});
