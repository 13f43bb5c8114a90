import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { createValidator } from '../checks/validator.ts';
import { type Document, isNode, operationsOf, specification } from '../src/index.ts';
import { renderJsonSchemas } from './json-schemas.ts';

/** Every example of a body, and what the examples of answers hold in `data`. */
const examples: { name: string; value: unknown }[] = operationsOf(specification)
  .flatMap(({ requestBodies, responses }) => [...requestBodies, ...responses.flatMap(({ bodies }) => bodies)])
  .flatMap((body) => body.examples)
  .flatMap(({ name, value }) => {
    const data = isNode(value) ? [value['data']].flat() : [];
    return [{ name, value }, ...data.map((part) => ({ name: `data of ${name}`, value: part }))];
  });

/** Values that are wrong in one place: each field of an object left out, or of another type. */
function broken(value: unknown): unknown[] {
  if (!isNode(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const { [key]: _, ...others } = value;
    return [others, { ...value, [key]: { no: ['such'] } }];
  });
}

const files = renderJsonSchemas(specification);

/** A consumer's validator, which knows nothing of this package and refuses what is no JSON Schema. */
function compile(file: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  return ajv.compile(JSON.parse(files.get(file) ?? ''));
}

/** The specification with another schema for a field that a create takes. */
function withField(schema: unknown): Document {
  const document = structuredClone(specification);
  const properties = document.components['schemas']?.['InvoiceCreate']?.['properties'];
  Object.assign(properties as object, { channelName: schema });
  return document;
}

test('every body of the specification has a JSON Schema, and so has what answers hold in `data`', () => {
  expect([...files.keys()]).toEqual([
    'empty-object.json',
    'error-body.json',
    'extra-field-config.json',
    'extra-field-list-response.json',
    'invoice.json',
    'invoice-create.json',
    'invoice-create-response.json',
    'invoice-delete-response.json',
    'invoice-from-order.json',
    'invoice-from-order-response.json',
    'invoice-id.json',
    'invoice-list-response.json',
    'invoice-pdf.json',
    'invoice-pdf-response.json',
    'invoice-response.json',
    'invoice-update.json',
    'invoice-update-response.json',
  ]);
});

describe.each([...files.keys()])('%s', (file) => {
  let validate: ValidateFunction;
  let judge: (value: unknown) => boolean;
  beforeAll(() => {
    validate = compile(file);
    const pointer = `#/components/schemas/${JSON.parse(files.get(file) ?? '').title}`;
    const validator = createValidator(specification);
    judge = (value) => validator(pointer, value).length === 0;
  });

  test('takes the examples that the specification takes, and refuses the others', () => {
    const verdicts = examples.map(({ name, value }) => `${name}: ${validate(value)}`);
    expect(verdicts).toEqual(examples.map(({ name, value }) => `${name}: ${judge(value)}`));
    expect(verdicts).toContainEqual(expect.stringMatching(/: true$/));
    expect(verdicts).toContainEqual(expect.stringMatching(/: false$/));
  });

  test('refuses what the specification refuses of those with a field left out, or of another type', () => {
    const values = examples.filter(({ value }) => judge(value)).flatMap(({ value }) => broken(value));
    const differing = values.filter((value) => validate(value) !== judge(value));
    expect(differing).toEqual([]);
    if (file !== 'empty-object.json') expect(values.some((value) => !validate(value))).toBe(true);
  });

  test('names itself by a URN with the version, and refers to nothing outside', () => {
    const text = files.get(file) ?? '';
    const { $id, $schema, $defs = {} } = JSON.parse(text);
    const { version } = specification['info'] as { version: string };
    expect($id).toBe(`urn:b2b-invoices:${version}:${file.replace('.json', '')}`);
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const references = new Set([...text.matchAll(/"\$ref": "([^"]*)"/g)].map(([, to]) => to));
    expect([...references].toSorted()).toEqual(Object.keys($defs).map((name) => `#/$defs/${name}`));
  });
});

test('both versions of a schema can be loaded at once', () => {
  const next = structuredClone(specification);
  (next['info'] as { version: string }).version = '99.0.0';
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  for (const each of [files, renderJsonSchemas(next)])
    ajv.addSchema(JSON.parse(each.get('invoice.json') ?? ''));
  expect(ajv.getSchema('urn:b2b-invoices:99.0.0:invoice')).toBeTypeOf('function');
});

test('fields are kept whatever their names, keywords that are only of OpenAPI are not', () => {
  const schema = { type: 'object', 'x-evidence': [], example: {}, properties: { 'x-a': { type: 'string' } } };
  const text = renderJsonSchemas(withField({ anyOf: [schema] })).get('invoice-create.json') ?? '';
  expect(JSON.parse(text).properties.channelName).toEqual({
    anyOf: [{ type: 'object', properties: { 'x-a': { type: 'string' } } }],
  });
});

test('a schema that refers to itself is rendered', () => {
  const itself = { $ref: '#/components/schemas/InvoiceCreate' };
  const text = renderJsonSchemas(withField(itself)).get('invoice-create.json') ?? '';
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(text));
  const [{ value } = { value: {} }] = examples.filter(({ name }) => name === 'minimalInvoice');
  expect(validate({ ...(value as object), channelName: value })).toBe(true);
  expect(validate({ ...(value as object), channelName: {} })).toBe(false);
});

test('a body without a component of its own is refused with its place', () => {
  const document = structuredClone(specification);
  const content = { 'application/json': { schema: { type: 'object' } } };
  Object.assign(document.components['responses']?.['InvoiceDeleted'] ?? {}, { content });
  expect(() => renderJsonSchemas(document)).toThrow(
    'The body at #/components/responses/InvoiceDeleted/content/application~1json/schema is no schema of its own. Move it to schemas/ and refer to it.',
  );
});
