import type { Mismatch, Problem, SchemaValidator } from '@b2b-invoices/contract/validation';
import type { Operation, Parameter } from '@b2b-invoices/spec';
import { refusalInMeta, refusalOfFields, refusalWithEmptyData } from './answer.ts';
import { isStorable } from './storable-text.ts';

/** The query of a request: the values that the specification knows, and the names of those that it does not. */
export interface ReadQuery {
  values: Record<string, unknown>;
  unknown: string[];
}

const notANumber = 'Please enter a valid number';
const isUnusable = (value: string | number): boolean =>
  typeof value === 'number' ? !Number.isSafeInteger(value) : !isStorable(value);
const isNumeric = (types: readonly string[]): boolean =>
  types.every((type) => type === 'integer' || type === 'number');

function readValue({ name, types, list }: Parameter, texts: string[]): unknown {
  const numeric = isNumeric(types);
  if (numeric && texts.some((text) => !/^-?\d+$/.test(text))) throw refusalInMeta(400, [notANumber]);
  const values = numeric ? texts.map(Number) : texts;
  if (values.some(isUnusable)) throw refusalOfFields({ [name]: ['This value is too large, or is no text.'] });
  return list ? values : values.at(-1);
}

const problemWith = ({ name }: Parameter, { pointer, message }: Mismatch): Problem => ({
  side: 'request',
  pointer,
  message: `the query parameter ${name} ${message}`,
});

/**
 * Reads the query as the service does: unknown keys are ignored.
 * @throws Refusal 400 for text where a number belongs, 422 for a value outside its limits
 */
export function readQuery({ parameters }: Operation, query: string, validate: SchemaValidator): ReadQuery {
  if (query === '') return { values: {}, unknown: [] };
  const search = new URLSearchParams(query);
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const values: Record<string, unknown> = {};
  const wrong: Record<string, string[]> = {};
  const problems: Problem[] = [];
  for (const parameter of known) {
    const texts = search.getAll(parameter.name);
    if (texts.length === 0) continue;
    const value = readValue(parameter, texts);
    const mismatches = validate(parameter.schema, value);
    if (mismatches.length > 0) {
      wrong[parameter.name] = mismatches.map(({ message }) => `This value ${message}.`);
      problems.push(...mismatches.map((mismatch) => problemWith(parameter, mismatch)));
    }
    values[parameter.name] = value;
  }
  if (Object.keys(wrong).length > 0) throw refusalOfFields(wrong).because(problems);
  const names = new Set(known.map(({ name }) => name));
  return { values, unknown: [...new Set(search.keys())].filter((name) => !names.has(name)) };
}

/**
 * Reads the id of a path.
 * @throws Refusal 400 for text, 422 for zero and leading zeros, 404 for a number that no id can be
 */
export function readId(text: string): number {
  if (!/^\d+$/.test(text)) throw refusalInMeta(400, [notANumber]);
  if (text.startsWith('0'))
    throw refusalOfFields({ id: ['Ensure this value is greater than or equal to 1.'] });
  const id = Number(text);
  if (!Number.isSafeInteger(id)) throw refusalWithEmptyData(404, 'No id is as large as this');
  return id;
}
