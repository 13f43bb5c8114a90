import { below, type Placed } from '@b2b-invoices/spec';
import type { Place, ValueCase } from './value-case.ts';

/** One or two of each type; the second says less. */
const candidates: readonly [type: string, words: string, value: unknown, second?: true][] = [
  ['null', 'null', null],
  ['string', 'a number in quotes', '1'],
  ['string', 'text', 'text', true],
  ['integer', 'a whole number', 1],
  ['integer', 'zero', 0, true],
  ['number', 'a fraction', 1.5, true],
  ['boolean', 'true', true],
  ['boolean', 'false', false, true],
  ['array', 'a list of text', ['text']],
  ['array', 'an empty list', [], true],
  ['object', 'an empty object', {}],
];

/** The types that a schema allows; none where it says nothing of them. */
export const typesOf = ({ node }: Placed): string[] =>
  [node['type']].flat().filter((type) => typeof type === 'string');

/** The valid value as a careless client sends it: a number as text, text as a number, alone or in a list. */
function* retyped(value: unknown): Generator<[type: string, words: string, value: unknown]> {
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    yield [Number.isInteger(Number(value)) ? 'integer' : 'number', 'the same as a number', Number(value)];
  if (typeof value === 'number') yield ['string', 'the same in quotes', String(value)];
  if (Array.isArray(value)) {
    const [item] = value as unknown[];
    if (typeof item === 'object' && item !== null) yield ['object', 'its item alone', item];
  } else if (value !== undefined && value !== null) yield ['array', 'the same in a list', [value]];
}

/**
 * Values of each type that a schema does not allow, and a value that it does allow in the other types that it may have.
 * @param value one that it does allow
 */
export function* wrongTypes(schema: Placed, place: Place, value?: unknown): Generator<ValueCase> {
  const types = typesOf(schema);
  if (types.length === 0) return;
  const allowed = new Set(types.includes('number') ? [...types, 'integer'] : types);
  const pointer = below(schema.pointer, 'type');
  for (const [type, what, other, nasty = false] of candidates) {
    if (!allowed.has(type)) yield { place, value: other, what, pointer, valid: false, nasty };
  }
  for (const [type, what, other] of retyped(value)) {
    const valid = allowed.has(type);
    yield { place, value: other, what, pointer, valid, ...(valid ? { same: true } : {}) };
  }
}
