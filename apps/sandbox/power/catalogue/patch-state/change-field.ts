import type { OperationId, Written } from './api-call.ts';
import { changeBody } from './change.ts';
import type { Seed } from './state-fault.ts';

const isObject = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changeAt(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(value);
  if (!isObject(value) || !(name in value)) return value;
  return { ...value, [name]: changeAt(value[name], rest, change) };
}

/**
 * Writes another value for a field that was sent; undefined leaves the field out.
 * @param path such as `details.header.costLines`
 */
export const changeField = (
  operations: OperationId | readonly OperationId[],
  path: string,
  change: (value: unknown) => unknown,
): Seed => changeBody(operations, (body) => changeAt(body, path.split('.'), change) as Written);

/** Changes text and leaves everything else. */
export const text =
  (change: (text: string) => string) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? change(value) : value;

/** Changes a list and leaves everything else. */
export const list =
  (change: (items: unknown[]) => unknown[]) =>
  (value: unknown): unknown =>
    Array.isArray(value) ? change(value) : value;

/** Changes each object of a list and leaves everything else. */
export const eachOf = (change: (item: Written) => Written): ((value: unknown) => unknown) =>
  list((items) => items.map((item) => (isObject(item) ? change(item) : item)));

/** The object without a key. */
export function without(object: Written, key: string): Written {
  const { [key]: _, ...rest } = object;
  return rest;
}
