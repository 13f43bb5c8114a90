/**
 * Why this is no id for a path, or undefined if it is one: a whole number from 1 that JavaScript holds exactly, or digits
 * without a zero in front. Anything else, such as `..`, would ask for another address.
 */
export function idProblem(name: string, id: unknown): string | undefined {
  const isId =
    typeof id === 'number'
      ? Number.isSafeInteger(id) && id > 0
      : typeof id === 'string' && /^[1-9]\d*$/.test(id);
  return isId ? undefined : `${name} must be a whole number from 1, or its digits, not ${shown(id)}`;
}

/** A value as an error shows it: short, and never the inside of an object. A long text is not cut, since half a token is one too. */
export function shown(value: unknown): string {
  if (typeof value === 'string')
    return value.length > 40 ? `text of ${value.length} characters` : JSON.stringify(value);
  return Object(value) === value ? typeof value : String(value);
}
