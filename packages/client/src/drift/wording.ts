import type { AnswerSchema, Kind, ValueSchema } from './answer-schema.ts';

const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};

/** What stands as `expected` at a field that the specification does not list. */
export const noSuchField = 'no such field';

/** What stands as `got` for a field that is missing, and as `expected` for one that must not be there. */
export const nothing = 'nothing';

/** The kind of a JSON value; for a whole number `a number`. */
export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : (kinds[typeof value] as Kind);
}

/** What a schema asks for, such as `text or a number`. */
export function expectation(schema: AnswerSchema): string {
  if (!schema) return nothing;
  if ('anyOf' in schema) return [...new Set(schema.anyOf.map(expectation))].join(' or ');
  const { kinds, enum: values, least, most } = schema;
  if (values) return `one of ${values.join(', ')}`;
  const from = least === undefined ? '' : `, at least ${least}`;
  const to = most === undefined ? '' : `, at most ${most}`;
  return kinds.join(' or ') + from + to;
}

/** The kind of a value: `another` one where a schema asks for that kind, but not for that value. */
export function offer(value: unknown, schema: false | ValueSchema): string {
  const kind = kindOf(value);
  const wanted = schema ? schema.kinds : [];
  return wanted.some((one) => one.replace('whole ', '') === kind)
    ? kind.replace(/^an? |^/, 'another ')
    : kind;
}
