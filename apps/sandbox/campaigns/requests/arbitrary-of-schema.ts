import { follow, specification } from '@b2b-invoices/spec';
import fc from 'fast-check';
import { hostileTexts } from './hostile-texts.ts';

/** A JSON schema, or a part of one. */
type Schema = Record<string, unknown>;

/** Values that the demonstration store knows, so that some requests succeed. */
const known: Record<string, readonly unknown[]> = {
  customerId: ['4711', '4711', '5120'],
  channelId: [1, 664179],
  channelIds: [1, 664179],
  orderNumber: ['1205', 'B-1', 'B-2', ''],
  fieldName: ['Sales region', 'Pallets', 'Delivery note', 'Remarks'],
  fieldValue: ['North', 'South', '3', '40', '41', 'D-1', ''],
  extraFields: [[], [{ fieldName: 'Delivery note', fieldValue: 'D-2' }]],
  code: ['USD', 'EUR'],
  customerName: ['Maes Bouw', 'Harbor Tool Supply'],
  externalPdfUrl: ['', 'https://example.com/a.pdf', 'javascript:alert(1)', 'file:///etc/passwd'],
  status: [0, 1, 2],
};

const edges = [
  0,
  1,
  -1,
  2,
  250,
  251,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  -(2 ** 53),
];

const plainText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts.filter((text) => text.isWellFormed())) },
);

function textOf({ pattern, minLength = 0 }: Schema): fc.Arbitrary<unknown> {
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  return plainText.filter((text) => text.length >= Number(minLength));
}

function integerOf({ minimum, maximum }: Schema): fc.Arbitrary<unknown> {
  const min = typeof minimum === 'number' ? minimum : Number.MIN_SAFE_INTEGER;
  const max = typeof maximum === 'number' ? maximum : Number.MAX_SAFE_INTEGER;
  const inside = edges.filter((edge) => edge >= min && edge <= max);
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(...inside));
}

const numberOf = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.integer({ min: -5, max: 10_000 }),
    fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(...edges),
  );

function objectOf(schema: Schema): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  const required = (schema['required'] ?? []) as string[];
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, arbitraryOf(property, name)]),
  );
  const described = fc.record(model, { requiredKeys: required });
  if (schema['additionalProperties'] !== true) return described;
  const more = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
  return fc.tuple(more, described).map(([extra, given]) => ({ ...extra, ...given }));
}

function arrayOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const items = arbitraryOf((schema['items'] ?? {}) as Schema, name);
  const minLength = Number(schema['minItems'] ?? 0);
  if (schema['uniqueItems'] !== true) return fc.array(items, { minLength, maxLength: 4 });
  return fc.uniqueArray(items, { minLength, maxLength: 4, selector: (item) => JSON.stringify(item) });
}

function ofType(type: string, schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (type === 'string') return textOf(schema);
  if (type === 'integer') return integerOf(schema);
  if (type === 'number') return numberOf();
  if (type === 'object') return objectOf(schema);
  if (type === 'array') return arrayOf(schema, name);
  throw new Error(`No values are made for the type ${type} of ${name}. Teach arbitraryOf to make them.`);
}

/**
 * Values that a schema allows, with many at its edges; where the name is one that the demonstration store has values for,
 * mostly those.
 * @throws Error for a type that the specification had not when this was written
 */
export function arbitraryOf(given: Schema, name = ''): fc.Arbitrary<unknown> {
  const { node: schema } = follow(specification, { node: given, pointer: '#' });
  const values = (schema['enum'] ?? []) as unknown[];
  if (values.length > 0) return fc.constantFrom(...values);
  const types = [schema['type']].flat().map(String);
  const allowed = fc.oneof(...types.map((type) => ofType(type, schema, name)));
  const familiar = known[name];
  if (!familiar || (types[0] === 'array' && !Array.isArray(familiar[0]))) return allowed;
  return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...familiar) }, { weight: 1, arbitrary: allowed });
}
