import { isStructure } from './exact-json.ts';

/**
 * What becomes of a value; undefined takes it away.
 * @param value undefined where there is none
 * @param beside the object that it stands in
 */
export type Change = (value: unknown, beside: Readonly<Record<string, unknown>>) => unknown;

/** A change of a whole body. The same value means that nothing changes. */
export type ChangeBody = (body: unknown) => unknown;

function replaced(structure: Record<string, unknown>, key: string, value: unknown): unknown {
  if (Array.isArray(structure)) {
    return structure.flatMap((each, index) =>
      String(index) !== key ? [each] : value === undefined ? [] : [value],
    );
  }
  if (value === undefined)
    return Object.fromEntries(Object.entries(structure).filter(([name]) => name !== key));
  if (Object.hasOwn(structure, key)) {
    return Object.fromEntries(
      Object.entries(structure).map(([name, each]) => [name, name === key ? value : each]),
    );
  }
  return Object.fromEntries([...Object.entries(structure), [key, value]]);
}

function changeKey(
  structure: Record<string, unknown>,
  key: string,
  rest: readonly string[],
  change: Change,
): unknown {
  const value = Object.hasOwn(structure, key) ? structure[key] : undefined;
  const changed = rest.length === 0 ? change(value, structure) : changeAt(value, rest, change);
  return Object.is(changed, value) ? structure : replaced(structure, key, changed);
}

function changeAt(value: unknown, [key, ...rest]: readonly string[], change: Change): unknown {
  if (key === undefined || !isStructure(value)) return value;
  if (key !== '*') return changeKey(value, key, rest, change);
  const keys = Object.keys(value).reverse();
  return keys.reduce<unknown>(
    (changed, each) => changeKey(changed as Record<string, unknown>, each, rest, change),
    value,
  );
}

/**
 * Changes the values at a path, and leaves a body alone that has nowhere to put them.
 * @param path names between slashes, `*` for every item of a list and every value of an object; empty for the whole body
 */
export const at =
  (path: string, change: Change): ChangeBody =>
  (body) =>
    path === '' ? change(body, {}) : changeAt(body, path.split('/'), change);

/** Several changes, one after the other. */
export const inTurn =
  (...changes: readonly ChangeBody[]): ChangeBody =>
  (body) =>
    changes.reduce((changed, change) => change(changed), body);

/** Takes away what is at a path. */
export const without = (path: string): ChangeBody => at(path, () => undefined);
