import { type Document, follow, isNode, type Node } from '@b2b-invoices/spec';
import fc from 'fast-check';
import { exactNumber } from '../traffic/amount.ts';
import { decimalTexts, numberTexts } from './decimal-texts.ts';
import type { Familiar } from './familiar-values.ts';

/** Makes arbitraries of the schemas of one document. */
interface Maker {
  document: Document;
  familiar: Familiar;
}

/** Text that JSON and databases can hold, in letters of any kind. */
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 16 }) },
  { weight: 1, arbitrary: fc.constantFrom(' ', 'null', '0', '-1', '"', '\\', '%', "O'Neill", 'a\nb', '<b>') },
);

function textOf({ pattern, minLength = 0 }: Node): fc.Arbitrary<unknown> {
  if (typeof pattern !== 'string') return anyText.filter((text) => [...text].length >= Number(minLength));
  const matches = new RegExp(pattern);
  return ['1', '-1.5'].every((text) => matches.test(text)) ? decimalTexts : fc.stringMatching(matches);
}

function integerOf({ minimum, maximum }: Node): fc.Arbitrary<unknown> {
  const min = typeof minimum === 'number' ? minimum : -100;
  return fc.integer({ min, max: typeof maximum === 'number' ? maximum : 2 ** 31 });
}

function objectOf(maker: Maker, schema: Node): fc.Arbitrary<unknown> {
  const properties = isNode(schema['properties']) ? schema['properties'] : {};
  const requiredKeys = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, make(maker, property, name)]),
  );
  const described = fc.record(model, { requiredKeys, noNullPrototype: true });
  if (schema['additionalProperties'] !== true) return described;
  const more = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(anyText, fc.nat()), {
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc.tuple(more, described).map(([extra, given]) => ({ ...extra, ...Object(given) }));
}

/** Lists that are familiar as a whole, since their items go together; other lists are made of familiar items. */
const wholeLists = new Set(['extraFields']);

function arrayOf(maker: Maker, schema: Node, name: string): fc.Arbitrary<unknown> {
  const items = make(maker, schema['items'], wholeLists.has(name) ? '' : name);
  const minLength = Number(schema['minItems'] ?? 0);
  if (schema['uniqueItems'] !== true) return fc.array(items, { minLength, maxLength: 3 });
  return fc.uniqueArray(items, { minLength, maxLength: 3, selector: (item) => JSON.stringify(item) });
}

function ofType(maker: Maker, type: string, schema: Node, name: string): fc.Arbitrary<unknown> {
  if (type === 'string') return textOf(schema);
  if (type === 'integer') return integerOf(schema);
  if (type === 'number') return numberTexts.map(exactNumber);
  if (type === 'object') return objectOf(maker, schema);
  if (type === 'array') return arrayOf(maker, schema, name);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  throw new Error(`No values are made for the type ${type} of ${name}.`);
}

function make(maker: Maker, given: unknown, name: string): fc.Arbitrary<unknown> {
  const { node: schema } = follow(maker.document, { node: isNode(given) ? given : {}, pointer: '#' });
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  const types = [schema['type'] ?? 'string'].flat().map(String);
  const allowed = fc.oneof(...types.map((type) => ofType(maker, type, schema, name)));
  const familiar = types[0] === 'array' && !wholeLists.has(name) ? undefined : maker.familiar[name];
  return familiar
    ? fc.oneof({ weight: 10, arbitrary: familiar }, { weight: 1, arbitrary: allowed })
    : allowed;
}

/**
 * Values that a schema allows; where the name of a property is one that the store has values for, mostly those.
 * @throws Error for a type that no values can be made for
 */
export const arbitraryOf = (
  document: Document,
  schema: Node,
  familiar: Familiar,
  name = '',
): fc.Arbitrary<unknown> => make({ document, familiar }, schema, name);
