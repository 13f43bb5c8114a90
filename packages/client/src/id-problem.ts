/**
 * Why this is no id for a path, or undefined if it is one: a whole number from 1 that JavaScript holds exactly, or digits
 * without a zero in front. Anything else, such as `..`, would ask for another address.
 */
export function idProblem(name: string, id: unknown): string | undefined {
  if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return undefined;
  if (typeof id === 'string' && /^[1-9][0-9]*$/.test(id)) return undefined;
  return `${name} must be a whole number from 1, or its digits, not ${describe(id)}`;
}

function describe(id: unknown): string {
  if (typeof id === 'string') return JSON.stringify(id);
  if (typeof id === 'number' || typeof id === 'bigint' || id === null) return String(id);
  return typeof id;
}
