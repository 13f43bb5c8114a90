import { isNode } from '../is-node.ts';
import type { AnswerField } from './answer-fields.ts';
import { kindOf, numberOf } from './json-text.ts';

/** What holds a value: an object or a list. */
export type Holder = Record<string, unknown>;

/** A way to change the value at a place of a body. */
export interface JsonOperator {
  name: string;
  /** Whether it makes sense at a place. */
  suits(field: AnswerField): boolean;
  /** Gives the changed value; the same value where there is nothing to change. */
  change(value: unknown, field: AnswerField): unknown;
}

/** Stands for a value that is taken away. */
export const dropped: unique symbol = Symbol('dropped');

const typesOf = ({ schemas }: AnswerField): unknown[] => schemas.flatMap((schema) => [schema['type']].flat());
const has =
  (...types: string[]) =>
  (field: AnswerField): boolean =>
    typesOf(field).some((type) => types.includes(String(type)));
const isNumeric = has('integer', 'number');
const keywordOf = ({ schemas }: AnswerField, keyword: string): unknown =>
  schemas.find((schema) => schema[keyword] !== undefined)?.[keyword];
const enumOf = (field: AnswerField): unknown[] => [keywordOf(field, 'enum') ?? []].flat();
const isList = has('array');
const isObject = has('object');

function ofOtherType(value: unknown): unknown {
  switch (kindOf(value)) {
    case 'string':
      return String(value).length;
    case 'number':
      return String(numberOf(value));
    case 'array':
      return {};
    case 'object':
      return [];
    default:
      return String(value);
  }
}

function outsideEnum(value: unknown, field: AnswerField): unknown {
  const values = enumOf(field);
  return kindOf(value) === 'number' ? Math.max(...values.map(Number)) + 1 : `${String(value)}x`;
}

const bounds: Record<string, (limit: number) => unknown> = {
  minimum: (limit) => limit - 1,
  maximum: (limit) => limit + 1,
  minLength: () => '',
  minItems: () => [],
};

function beyondBound(value: unknown, field: AnswerField): unknown {
  const keyword = Object.keys(bounds).find((each) => keywordOf(field, each) !== undefined) ?? '';
  return bounds[keyword]?.(Number(keywordOf(field, keyword))) ?? value;
}

/** The ids of the first two items change their places. */
function withIdsSwapped(items: unknown[]): unknown[] {
  const [first, second, ...rest] = items;
  if (!isNode(first) || !isNode(second) || first['id'] === undefined) return items;
  return [{ ...first, id: second['id'] }, { ...second, id: first['id'] }, ...rest];
}

const onList =
  (change: (items: unknown[]) => unknown) =>
  (value: unknown): unknown =>
    Array.isArray(value) && value.length > 0 ? change(value) : value;

const onText =
  (change: (text: string) => unknown) =>
  (value: unknown): unknown =>
    typeof value === 'string' && value.length > 0 ? change(value) : value;

/** The operators on bodies. */
export const jsonOperators: readonly JsonOperator[] = [
  {
    name: 'drop',
    suits: ({ path }) => path.length > 0 && path.at(-1) !== '*',
    change: () => dropped,
  },
  { name: 'null', suits: () => true, change: () => null },
  { name: 'change type', suits: () => true, change: ofOtherType },
  { name: 'outside the enum', suits: (field) => enumOf(field).length > 0, change: outsideEnum },
  {
    name: 'beyond the bound',
    suits: (field) => Object.keys(bounds).some((keyword) => keywordOf(field, keyword) !== undefined),
    change: beyondBound,
  },
  {
    name: 'one more',
    suits: (field) => isNumeric(field) && enumOf(field).length === 0,
    change: (value) => (kindOf(value) === 'number' ? numberOf(value) + 1 : value),
  },
  { name: 'truncate text', suits: has('string'), change: onText((text) => text.slice(0, -1)) },
  { name: 'empty text', suits: has('string'), change: onText(() => '') },
  { name: 'empty list', suits: isList, change: onList(() => []) },
  { name: 'reorder', suits: isList, change: onList((items) => items.toReversed()) },
  { name: 'duplicate item', suits: isList, change: onList((items) => [items[0], ...items]) },
  { name: 'swap ids', suits: isList, change: onList(withIdsSwapped) },
  {
    name: 'add property',
    suits: isObject,
    change: (value) => (isNode(value) && kindOf(value) === 'object' ? { ...value, unexpected: 'x' } : value),
  },
];
